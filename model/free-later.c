#include "model/free-later.h"

typedef struct
{
  gpointer       data;
  GDestroyNotify free_func;
} Load;

static void
free_load (gpointer data,
           gpointer user_data)
{
  Load *load = data;

  load->free_func (load->data);
  g_free (load);
}

/**
 * entente_free_later:
 * @data: (transfer full): what nobody else holds, and of which no part belongs to the thread it was made on
 * @free_func: how to free it
 *
 * Frees it on a thread of its own, so that the window need not wait while thousands of texts are let go of.
 */
void
entente_free_later (gpointer       data,
                    GDestroyNotify free_func)
{
  static GThreadPool *pool;
  static gsize        is_made;
  const Load          load = {data, free_func};

  if (g_once_init_enter (&is_made))
    {
      pool = g_thread_pool_new (free_load, NULL, 1, FALSE, NULL);
      g_once_init_leave (&is_made, 1);
    }

  g_thread_pool_push (pool, g_memdup2 (&load, sizeof load), NULL);
}
