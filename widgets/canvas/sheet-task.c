#include "widgets/canvas/sheet-task.h"

static void
paint_on_worker (gpointer task,
                 gpointer user_data)
{
  EntenteSheet *sheet = g_task_get_task_data (task);

  if (!g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    entente_sheet_paint (sheet);

  g_task_return_pointer (task, sheet, (GDestroyNotify)entente_sheet_free);
  g_object_unref (task);
}

/* One thread for all sheets: it keeps what it knows of fonts. */
static GThreadPool *
get_worker (void)
{
  static GThreadPool *worker;

  if (worker == NULL)
    worker = g_thread_pool_new (paint_on_worker, NULL, 1, TRUE, NULL);

  return worker;
}

/**
 * entente_sheet_paint_async:
 * @sheet: (transfer full): a sheet
 * @cancellable: to be cancelled when nobody waits for it any more
 * @done: called on the main thread, cancelled or not, so that it looks at @cancellable first
 * @user_data: for @done
 *
 * Paints a sheet on another thread, one after the other.
 */
void
entente_sheet_paint_async (EntenteSheet       *sheet,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback done,
                           gpointer            user_data)
{
  GTask *task = g_task_new (NULL, cancellable, done, user_data);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, sheet, NULL);
  g_thread_pool_push (get_worker (), task, NULL);
}

/**
 * entente_sheet_paint_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full): the sheet
 */
EntenteSheet *
entente_sheet_paint_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
