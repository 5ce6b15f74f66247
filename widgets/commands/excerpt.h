#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

/* How an excerpt is called on the clipboard. */
#define ENTENTE_EXCERPT_MIME_TYPE "application/x-entente-excerpt+xml"

/* What others refer to and is no part of the network itself; it is the same when it is called the same, in any project. */
#define ENTENTE_EXCERPT_THINGS                                                                      \
  (ENTENTE_TYPE_BIT (ENTENTE_REGION) | ENTENTE_TYPE_BIT (ENTENTE_DIMENSION) | ENTENTE_TYPE_BIT (ENTENTE_SOURCE) | ENTENTE_ASSET_TYPES)

/**
 * EntenteExcerptKind:
 * @ENTENTE_EXCERPT_COPY: to be put in beside what it was taken from
 * @ENTENTE_EXCERPT_CUT: what it was taken from goes, so that it holds all that goes with it
 */
typedef enum
{
  ENTENTE_EXCERPT_COPY,
  ENTENTE_EXCERPT_CUT,
} EntenteExcerptKind;

EntenteProject    *entente_excerpt_new          (EntenteWorkspace    *workspace,
                                                 const char *const   *ids,
                                                 EntenteExcerptKind   kind) G_GNUC_WARN_UNUSED_RESULT;
EntenteProject    *entente_excerpt_read         (GBytes              *bytes,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
EntenteProject    *entente_excerpt_read_text    (const char          *text,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
char              *entente_excerpt_to_text      (EntenteProject      *excerpt) G_GNUC_WARN_UNUSED_RESULT;
EntenteObject     *entente_excerpt_get_view     (EntenteProject      *excerpt);
char             **entente_excerpt_list_chosen  (EntenteProject      *excerpt) G_GNUC_WARN_UNUSED_RESULT;
char             **entente_excerpt_list_along   (EntenteProject      *excerpt) G_GNUC_WARN_UNUSED_RESULT;
gboolean           entente_excerpt_can_hold     (EntenteWorkspace    *workspace,
                                                 const char *const   *ids);

G_END_DECLS
