#pragma once

#include "tests/widgets/fixture.h"
#include "widgets/commands/excerpt.h"

G_BEGIN_DECLS

guint             paste_count                  (EntenteWorkspace    *workspace,
                                                EntenteType          type);
EntenteObject    *paste_look_up                (EntenteWorkspace    *workspace,
                                                const char          *id);
EntenteObject    *paste_find_named             (EntenteWorkspace    *workspace,
                                                EntenteType          type,
                                                const char          *name);
EntenteProject   *paste_take                   (EntenteWorkspace    *workspace,
                                                const char *const   *ids,
                                                EntenteExcerptKind   kind) G_GNUC_WARN_UNUSED_RESULT;
gboolean          paste_copy                   (EntenteWorkspace    *from,
                                                const char *const   *ids,
                                                EntenteWorkspace    *to);
void              paste_assert_nothing_dangles (EntenteWorkspace    *workspace);
EntenteWorkspace *paste_new_with_second_view   (void) G_GNUC_WARN_UNUSED_RESULT;
EntenteWorkspace *paste_new_empty              (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
