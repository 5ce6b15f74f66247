#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteTie:
 * @a: index of a company
 * @b: index of another company
 * @weight: how strong it is, above 0
 */
typedef struct
{
  guint32 a;
  guint32 b;
  double  weight;
} EntenteTie;

/**
 * EntenteStructure:
 *
 * Companies and the ties between them, each pair at most once, for questions about the network as a whole. To be used on
 * one thread of the program only, always the same: the library behind it keeps state of its own.
 */
typedef struct _EntenteStructure EntenteStructure;

EntenteStructure *entente_structure_new             (guint32                 n_companies,
                                                     const EntenteTie       *ties,
                                                     guint32                 n_ties) G_GNUC_WARN_UNUSED_RESULT;
void              entente_structure_free            (EntenteStructure       *self);
guint32           entente_structure_get_n_ties      (const EntenteStructure *self);
double            entente_structure_get_density     (const EntenteStructure *self);
guint32           entente_structure_count_parts     (const EntenteStructure *self);
double            entente_structure_get_degree_centralisation (const EntenteStructure *self);
double            entente_structure_get_betweenness_centralisation (const EntenteStructure *self);
double           *entente_structure_get_betweenness (const EntenteStructure *self) G_GNUC_WARN_UNUSED_RESULT;
double           *entente_structure_get_constraint  (const EntenteStructure *self) G_GNUC_WARN_UNUSED_RESULT;
guint32          *entente_structure_get_degrees     (const EntenteStructure *self) G_GNUC_WARN_UNUSED_RESULT;
guint32          *entente_structure_get_cores       (const EntenteStructure *self) G_GNUC_WARN_UNUSED_RESULT;
GArray           *entente_structure_find_cut_companies (const EntenteStructure *self) G_GNUC_WARN_UNUSED_RESULT;
GArray           *entente_structure_find_bridges    (const EntenteStructure *self) G_GNUC_WARN_UNUSED_RESULT;
double            entente_structure_get_modularity  (const EntenteStructure *self,
                                                     const guint32          *groups);
double            entente_structure_find_communities (const EntenteStructure *self,
                                                     guint64                 seed,
                                                     guint32                *groups);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteStructure, entente_structure_free)

G_END_DECLS
