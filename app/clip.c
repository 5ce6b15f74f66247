#include "app/clip.h"

#include "model/object/view.h"
#include "model/storage/project-writer.h"
#include "widgets/commands/excerpt.h"
#include "widgets/drawing/cutout.h"

#include <string.h>

#define SVG_TYPE  "image/svg+xml"
#define PNG_TYPE  "image/png"
#define TEXT_TYPE "text/plain;charset=utf-8"

struct _EntenteClip
{
  GdkContentProvider parent_instance;
  EntenteProject    *excerpt;
  EntenteProject    *shown;
};

G_DEFINE_FINAL_TYPE (EntenteClip, entente_clip, GDK_TYPE_CONTENT_PROVIDER)

/* What is drawn for somebody, and where it goes. */
typedef struct
{
  EntenteChart       *chart;
  EntenteExportFormat format;
  GOutputStream      *stream;
  GBytes             *bytes;
} Order;

static Order *
order_new (GOutputStream *stream)
{
  Order *order = g_new0 (Order, 1);

  order->stream = g_object_ref (stream);

  return order;
}

static void
order_free (Order *order)
{
  g_clear_pointer (&order->chart, entente_chart_unref);
  g_clear_pointer (&order->bytes, g_bytes_unref);
  g_object_unref (order->stream);
  g_free (order);
}

static void
written_cb (GObject      *stream,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Takes @task. */
static void
write_order (GTask *task)
{
  Order *order = g_task_get_task_data (task);

  g_output_stream_write_all_async (order->stream, g_bytes_get_data (order->bytes, NULL), g_bytes_get_size (order->bytes),
                                   g_task_get_priority (task), g_task_get_cancellable (task), written_cb, task);
}

static void
draw_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Order  *order = data;
  GError *error = NULL;

  order->bytes = entente_cutout_write (order->chart, order->format, &error);

  if (order->bytes != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Order  *order = g_task_get_task_data (G_TASK (result));
  Order  *rest = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  rest->bytes = g_steal_pointer (&order->bytes);
  write_order (g_steal_pointer (&task));
}

static EntenteChart *
make_chart (EntenteProject *project)
{
  EntenteObject     *view = entente_excerpt_get_view (project);
  const EntenteDate *date = entente_object_get_date (view, ENTENTE_VIEW_DATE);
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autoptr (EntenteNetwork) network = entente_network_new (scope, date);

  return entente_chart_new (network, scope, entente_object_get_id (view));
}

/* Large charts take seconds to draw. Takes @task. */
static void
draw_order (EntenteClip        *self,
            GTask              *task,
            EntenteExportFormat format)
{
  Order *order = order_new (((Order *)g_task_get_task_data (task))->stream);
  g_autoptr (GTask) drawing = g_task_new (NULL, g_task_get_cancellable (task), drawn_cb, task);

  order->chart = make_chart (self->shown);
  order->format = format;
  g_task_set_task_data (drawing, order, (GDestroyNotify)order_free);
  g_task_run_in_thread (drawing, draw_thread);
}

static void
entente_clip_write_async (GdkContentProvider *provider,
                          const char         *type,
                          GOutputStream      *stream,
                          int                 priority,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  EntenteClip *self = ENTENTE_CLIP (provider);
  GTask       *task = g_task_new (self, cancellable, callback, user_data);
  Order       *order = order_new (stream);

  g_task_set_priority (task, priority);
  g_task_set_task_data (task, order, (GDestroyNotify)order_free);

  if (g_str_equal (type, SVG_TYPE) || g_str_equal (type, PNG_TYPE))
    {
      draw_order (self, task, g_str_equal (type, SVG_TYPE) ? ENTENTE_EXPORT_SVG : ENTENTE_EXPORT_PNG);
      return;
    }

  if (g_str_equal (type, ENTENTE_EXCERPT_MIME_TYPE))
    {
      order->bytes = entente_project_write_bytes (self->excerpt);
    }
  else
    {
      char *text = entente_excerpt_to_text (self->shown);

      order->bytes = g_bytes_new_take (text, strlen (text));
    }

  write_order (task);
}

static gboolean
entente_clip_write_finish (GdkContentProvider *provider,
                           GAsyncResult       *result,
                           GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static GdkContentFormats *
entente_clip_ref_formats (GdkContentProvider *provider)
{
  static const char *types[] = {ENTENTE_EXCERPT_MIME_TYPE, SVG_TYPE, PNG_TYPE, TEXT_TYPE};

  return gdk_content_formats_new (types, G_N_ELEMENTS (types));
}

static void
entente_clip_finalize (GObject *object)
{
  EntenteClip *self = ENTENTE_CLIP (object);

  g_object_unref (self->excerpt);
  g_object_unref (self->shown);

  G_OBJECT_CLASS (entente_clip_parent_class)->finalize (object);
}

static void
entente_clip_class_init (EntenteClipClass *klass)
{
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  object_class->finalize = entente_clip_finalize;
  provider_class->ref_formats = entente_clip_ref_formats;
  provider_class->write_mime_type_async = entente_clip_write_async;
  provider_class->write_mime_type_finish = entente_clip_write_finish;
}

static void
entente_clip_init (EntenteClip *self)
{
}

/**
 * entente_clip_new:
 * @excerpt: what this program gets
 * @shown: what others get as text or as a picture; @excerpt, unless that is for a cut
 *
 * Returns: (transfer full): both, for the clipboard
 */
GdkContentProvider *
entente_clip_new (EntenteProject *excerpt,
                  EntenteProject *shown)
{
  EntenteClip *self = g_object_new (ENTENTE_TYPE_CLIP, NULL);

  self->excerpt = g_object_ref (excerpt);
  self->shown = g_object_ref (shown);

  return GDK_CONTENT_PROVIDER (self);
}
