#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one thread of the program on which methods are run: the libraries behind some of them keep state of their own. */

/* Returns whether there is more to do. */
typedef gboolean (*EntenteAnalysisStep) (gpointer data);

void entente_analysis_thread_add  (EntenteAnalysisStep  step,
                                   gpointer             data,
                                   GDestroyNotify       free_func);
void entente_analysis_thread_wait (GThreadFunc          function,
                                   gpointer             data);

G_END_DECLS
