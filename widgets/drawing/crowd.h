#pragma once

#include "widgets/drawing/path.h"

G_BEGIN_DECLS

/**
 * EntenteCrowd:
 *
 * Knows what stands near a place: things, counted from 0, that are boxes or paths, in the cells of a grid.
 */
typedef struct _EntenteCrowd EntenteCrowd;

EntenteCrowd *entente_crowd_new        (const EntenteRect      *area,
                                        guint                   n_things) G_GNUC_WARN_UNUSED_RESULT;
void          entente_crowd_free       (EntenteCrowd           *self);
void          entente_crowd_add_box    (EntenteCrowd           *self,
                                        guint                   thing,
                                        const EntenteRect      *box);
void          entente_crowd_remove_box (EntenteCrowd           *self,
                                        guint                   thing,
                                        const EntenteRect      *box);
void          entente_crowd_add_path   (EntenteCrowd           *self,
                                        guint                   thing,
                                        const EntenteFlatPath  *path);
const guint  *entente_crowd_find       (EntenteCrowd           *self,
                                        const EntenteRect      *box,
                                        guint                  *n_found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCrowd, entente_crowd_free)

G_END_DECLS
