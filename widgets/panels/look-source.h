#pragma once

#include "model/object/rule.h"
#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteLookSources:
 * @ids: (array zero-terminated=1): names of fields, figures and quantities of methods, as stored; empty for headings
 * @labels: (array zero-terminated=1): as people read them; first fields and figures, sorted, then method by method
 *
 * What a part of the look may follow from.
 */
typedef struct
{
  char **ids;
  char **labels;
} EntenteLookSources;

EntenteLookSources *entente_look_sources_new      (int                        target,
                                                   int                        channel) G_GNUC_WARN_UNUSED_RESULT;
void                entente_look_sources_free     (EntenteLookSources        *self);
int                 entente_look_sources_find     (const EntenteLookSources  *self,
                                                   const char                *id);
GtkStringList      *entente_look_sources_list     (const EntenteLookSources  *self,
                                                   const char                *none) G_GNUC_WARN_UNUSED_RESULT;
gboolean            entente_look_fits             (int                        target,
                                                   int                        channel);
char               *entente_look_describe_rule    (EntenteWorkspace          *workspace,
                                                   EntenteObject             *rule) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLookSources, entente_look_sources_free)

G_END_DECLS
