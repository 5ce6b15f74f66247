#include "widgets/scene-maker.h"

#include <gio/gio.h>

/* A chart of no more than that is drawn in a few milliseconds, which nobody feels. */
#define SMALL_PLACES 150
#define SMALL_DEALS  400

/* What takes longer than this is finished in a hurry when something else has been asked for meanwhile, milliseconds. */
#define PATIENCE 200

/* What a picture is made of. */
typedef struct
{
  EntenteChart       *chart;
  const EntenteTheme *theme;
  GCancellable       *hurry;
} Wish;

/* asked: what was asked for last; it is drawn as soon as what is being drawn is there. hurry: of what is being drawn; began:
   when, microseconds; reminder: to hurry then */
struct _EntenteSceneMaker
{
  EntenteSceneMadeFunc made;
  gpointer             user_data;
  EntenteScene        *scene;
  Wish                 drawn;
  Wish                 asked;
  GCancellable        *cancellable;
  GCancellable        *hurry;
  gint64               began;
  guint                reminder;
  gboolean             is_making;
};

static void
wish_set (Wish               *self,
          EntenteChart       *chart,
          const EntenteTheme *theme)
{
  EntenteChart *old = self->chart;

  self->chart = chart != NULL ? entente_chart_ref (chart) : NULL;
  self->theme = theme;
  g_clear_pointer (&old, entente_chart_unref);
}

static gboolean
wish_is (const Wish         *self,
         const EntenteChart *chart,
         const EntenteTheme *theme)
{
  return self->chart == chart && self->theme == theme;
}

static void
wish_free (gpointer data)
{
  Wish *self = data;

  wish_set (self, NULL, NULL);
  g_clear_object (&self->hurry);
  g_free (self);
}

/**
 * entente_scene_maker_new:
 * @made: called when a picture is there
 * @user_data: for @made
 *
 * Returns: (transfer full): a maker of no picture yet
 */
EntenteSceneMaker *
entente_scene_maker_new (EntenteSceneMadeFunc made,
                         gpointer             user_data)
{
  EntenteSceneMaker *self = g_new0 (EntenteSceneMaker, 1);

  self->made = made;
  self->user_data = user_data;
  self->cancellable = g_cancellable_new ();
  self->scene = entente_scene_new ();

  return self;
}

static void
stop_waiting (EntenteSceneMaker *self)
{
  g_clear_handle_id (&self->reminder, g_source_remove);
}

/**
 * entente_scene_maker_free:
 * @self: a maker
 *
 * Frees it. What is being drawn is finished in a hurry and thrown away.
 */
void
entente_scene_maker_free (EntenteSceneMaker *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  stop_waiting (self);

  if (self->hurry != NULL)
    g_cancellable_cancel (self->hurry);

  g_clear_object (&self->hurry);
  wish_set (&self->drawn, NULL, NULL);
  wish_set (&self->asked, NULL, NULL);
  entente_scene_unref (self->scene);
  g_free (self);
}

/**
 * entente_scene_maker_is_much:
 * @n_places: how many companies there are
 * @n_deals: how many deals there are
 *
 * Returns: whether drawing them takes so long that the window should not wait for it
 */
gboolean
entente_scene_maker_is_much (guint n_places,
                             guint n_deals)
{
  return n_places > SMALL_PLACES || n_deals > SMALL_DEALS;
}

/**
 * entente_scene_maker_is_large:
 * @chart: a chart
 *
 * Returns: whether drawing it takes so long that the window should not wait for it
 */
gboolean
entente_scene_maker_is_large (const EntenteChart *chart)
{
  return entente_scene_maker_is_much (chart->n_places, chart->network->n_deals);
}

/* One thread for all: it keeps what it knows of texts. */
static void
make_on_worker (gpointer data,
                gpointer user_data)
{
  GTask *task = data;
  Wish  *wish = g_task_get_task_data (task);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    g_task_return_pointer (task, NULL, NULL);
  else
    g_task_return_pointer (task, entente_network_scene_new_in_time (wish->chart, wish->theme, wish->hurry), (GDestroyNotify)entente_scene_unref);

  g_object_unref (task);
}

static GThreadPool *
get_worker (void)
{
  static GThreadPool *worker;

  if (worker == NULL)
    worker = g_thread_pool_new (make_on_worker, NULL, 1, TRUE, NULL);

  return worker;
}

static void
take_scene (EntenteSceneMaker *self,
            EntenteScene      *scene,
            const Wish        *wish)
{
  entente_scene_unref (self->scene);
  self->scene = scene;
  wish_set (&self->drawn, wish->chart, wish->theme);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data);

static void
begin (EntenteSceneMaker *self)
{
  GTask *task = g_task_new (NULL, self->cancellable, made_cb, self);
  Wish  *wish = g_new0 (Wish, 1);

  g_clear_object (&self->hurry);
  self->hurry = g_cancellable_new ();
  self->began = g_get_monotonic_time ();
  wish_set (wish, self->asked.chart, self->asked.theme);
  wish->hurry = g_object_ref (self->hurry);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, wish, wish_free);
  self->is_making = TRUE;
  g_thread_pool_push (get_worker (), task, NULL);
}

static gboolean
hurry_cb (gpointer user_data)
{
  EntenteSceneMaker *self = user_data;

  self->reminder = 0;
  g_cancellable_cancel (self->hurry);

  return G_SOURCE_REMOVE;
}

/* What is being drawn is not what is wanted any more, but what is nearest to it. */
static void
hurry_soon (EntenteSceneMaker *self)
{
  gint64 gone = (g_get_monotonic_time () - self->began) / 1000;

  if (self->reminder == 0)
    self->reminder = g_timeout_add ((guint)MAX (PATIENCE - gone, 0), hurry_cb, self);
}

/* What was asked for meanwhile is drawn next; what is there now is nearer to it than what was before. */
static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  EntenteSceneMaker *self = user_data;
  Wish              *wish = g_task_get_task_data (G_TASK (result));

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  self->is_making = FALSE;
  stop_waiting (self);

  if (self->asked.chart == NULL)
    return;

  take_scene (self, g_task_propagate_pointer (G_TASK (result), NULL), wish);

  if (wish_is (&self->asked, wish->chart, wish->theme) && !g_cancellable_is_cancelled (wish->hurry))
    wish_set (&self->asked, NULL, NULL);
  else
    begin (self);

  self->made (self->user_data);
}

/**
 * entente_scene_maker_get:
 * @self: a maker
 * @chart: what is to be shown
 * @theme: how
 *
 * Returns: (transfer none): its picture or, while a large one is being drawn, the one before; an empty one at first
 */
EntenteScene *
entente_scene_maker_get (EntenteSceneMaker  *self,
                         EntenteChart       *chart,
                         const EntenteTheme *theme)
{
  Wish wish = {chart, theme};

  if (wish_is (&self->drawn, chart, theme))
    return self->scene;

  if (!entente_scene_maker_is_large (chart))
    {
      wish_set (&self->asked, NULL, NULL);
      take_scene (self, entente_network_scene_new (chart, theme), &wish);
    }
  else if (!wish_is (&self->asked, chart, theme))
    {
      wish_set (&self->asked, chart, theme);

      if (self->is_making)
        hurry_soon (self);
      else
        begin (self);
    }

  return self->scene;
}

/**
 * entente_scene_maker_lags:
 * @self: a maker
 *
 * Returns: whether the chart drawn last is so large that another picture of it will not be there at once
 */
gboolean
entente_scene_maker_lags (EntenteSceneMaker *self)
{
  return self->drawn.chart != NULL && entente_scene_maker_is_large (self->drawn.chart);
}

/**
 * entente_scene_maker_get_chart:
 * @self: a maker
 *
 * Returns: (transfer none) (nullable): the chart drawn last, %NULL when none was
 */
EntenteChart *
entente_scene_maker_get_chart (EntenteSceneMaker *self)
{
  return self->drawn.chart;
}

/**
 * entente_scene_maker_get_scene:
 * @self: a maker
 *
 * Returns: (transfer none): the picture drawn last, an empty one at first
 */
EntenteScene *
entente_scene_maker_get_scene (EntenteSceneMaker *self)
{
  return self->scene;
}

/**
 * entente_scene_maker_shows:
 * @self: a maker
 * @chart: what is to be shown
 * @theme: how
 *
 * Returns: whether its picture is there, and not the one before
 */
gboolean
entente_scene_maker_shows (EntenteSceneMaker  *self,
                           const EntenteChart *chart,
                           const EntenteTheme *theme)
{
  return chart != NULL && wish_is (&self->drawn, chart, theme);
}
