#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteParallelFunc:
 * @piece: which of the pieces of work to do, from 0
 * @user_data: as given
 *
 * Does one piece of the work, at the same time as others do other pieces.
 */
typedef void (*EntenteParallelFunc) (guint    piece,
                                     gpointer user_data);

void entente_parallel_run           (guint               n_pieces,
                                     EntenteParallelFunc func,
                                     gpointer            user_data);
void entente_parallel_set_n_threads (guint               n_threads);

G_END_DECLS
