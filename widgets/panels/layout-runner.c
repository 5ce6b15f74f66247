#include "widgets/panels/layout-runner.h"

#include <glib/gi18n.h>

/* What is done before is not worth showing that it runs, and how often the bar moves; milliseconds. */
#define SHOW_AFTER  200
#define PULSE_EVERY 60

struct _EntenteLayoutRunner
{
  GtkWidget     parent_instance;
  GtkWidget    *box;
  GtkWidget    *bar;
  GCancellable *cancellable;
  guint         show;
  guint         pulse;
};

/* One run; a later one may have taken its place when it is done. */
typedef struct
{
  EntenteLayoutRunner *runner;
  EntenteNetworkView  *canvas;
  GCancellable        *cancellable;
  gboolean             fits;
  gboolean             reveals;
} Run;

G_DEFINE_FINAL_TYPE (EntenteLayoutRunner, entente_layout_runner, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_RUNNING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
run_free (Run *run)
{
  g_object_unref (run->runner);
  g_object_unref (run->canvas);
  g_object_unref (run->cancellable);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (ENTENTE_LAYOUT_RUNNER (user_data)->bar));

  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer user_data)
{
  EntenteLayoutRunner *self = user_data;

  self->show = 0;
  self->pulse = g_timeout_add (PULSE_EVERY, pulse_cb, self);
  gtk_widget_set_visible (self->box, TRUE);

  return G_SOURCE_REMOVE;
}

static void
set_running (EntenteLayoutRunner *self,
             GCancellable        *cancellable)
{
  g_clear_handle_id (&self->show, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_set_object (&self->cancellable, cancellable);

  if (self->box != NULL)
    gtk_widget_set_visible (self->box, FALSE);

  if (cancellable != NULL)
    self->show = g_timeout_add (SHOW_AFTER, show_cb, self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

static void
laid_out_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Run) run = user_data;
  g_autoptr (EntenteChart) before = entente_chart_ref (entente_workspace_get_chart (ENTENTE_WORKSPACE (source)));
  g_autoptr (GError) error = NULL;
  gboolean moved;

  if (run->runner->cancellable == run->cancellable)
    set_running (run->runner, NULL);

  moved = entente_command_layout_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (moved && gtk_widget_get_root (GTK_WIDGET (run->canvas)) != NULL)
    {
      if (run->reveals)
        entente_network_view_reveal_selection (run->canvas);

      entente_network_view_glide (run->canvas, before, run->fits);
    }
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    entente_workspace_refuse (ENTENTE_WORKSPACE (source), error->message);
}

static void
entente_layout_runner_get_property (GObject    *object,
                                    guint       property,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (property == PROP_RUNNING)
    g_value_set_boolean (value, entente_layout_runner_is_running (ENTENTE_LAYOUT_RUNNER (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
entente_layout_runner_dispose (GObject *object)
{
  EntenteLayoutRunner *self = ENTENTE_LAYOUT_RUNNER (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  g_clear_handle_id (&self->show, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_layout_runner_parent_class)->dispose (object);
}

static void
entente_layout_runner_class_init (EntenteLayoutRunnerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_layout_runner_dispose;
  object_class->get_property = entente_layout_runner_get_property;

  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
entente_layout_runner_init (EntenteLayoutRunner *self)
{
  GtkWidget *stop = gtk_button_new_with_mnemonic (_("_Stop Arranging"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->bar = gtk_progress_bar_new ();
  gtk_widget_add_css_class (self->bar, "osd");
  gtk_widget_add_css_class (stop, "osd");
  gtk_widget_add_css_class (stop, "pill");
  gtk_widget_set_halign (stop, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (stop, 12);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (stop), "win.stop-layout");
  gtk_box_append (GTK_BOX (self->box), self->bar);
  gtk_box_append (GTK_BOX (self->box), stop);
  gtk_widget_set_visible (self->box, FALSE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Arranging the chart"), -1);
}

GtkWidget *
entente_layout_runner_new (void)
{
  return g_object_new (ENTENTE_TYPE_LAYOUT_RUNNER, NULL);
}

/**
 * entente_layout_runner_start:
 * @self: a runner
 * @workspace: what is shown and worked on
 * @canvas: where it is shown
 * @wish: how to arrange it
 *
 * Arranges the chart. What still runs is stopped.
 */
void
entente_layout_runner_start (EntenteLayoutRunner     *self,
                             EntenteWorkspace        *workspace,
                             EntenteNetworkView      *canvas,
                             const EntenteLayoutWish *wish)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Run *run = g_new (Run, 1);

  g_return_if_fail (ENTENTE_IS_LAYOUT_RUNNER (self));

  entente_layout_runner_stop (self);
  *run = (Run) {
    .runner = g_object_ref (self),
    .canvas = g_object_ref (canvas),
    .cancellable = g_object_ref (cancellable),
    .fits = wish->method == ENTENTE_LAYOUT_METHOD_SHAPE && wish->scope == ENTENTE_LAYOUT_SCOPE_ALL && !wish->keep,
    .reveals = wish->scope != ENTENTE_LAYOUT_SCOPE_ALL,
  };
  set_running (self, cancellable);
  entente_command_layout_async (workspace, wish, cancellable, laid_out_cb, run);
}

/**
 * entente_layout_runner_stop:
 * @self: a runner
 *
 * Stops what runs; the chart is left as it was.
 */
void
entente_layout_runner_stop (EntenteLayoutRunner *self)
{
  g_return_if_fail (ENTENTE_IS_LAYOUT_RUNNER (self));

  if (self->cancellable == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  set_running (self, NULL);
}

gboolean
entente_layout_runner_is_running (EntenteLayoutRunner *self)
{
  g_return_val_if_fail (ENTENTE_IS_LAYOUT_RUNNER (self), FALSE);

  return self->cancellable != NULL;
}
