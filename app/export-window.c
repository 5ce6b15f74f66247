#include "app/export-window.h"

#include "app/file-chooser.h"
#include "app/graph-export.h"
#include "app/print-operation.h"
#include "app/question.h"
#include "model/storage/safe-save.h"
#include "widgets/drawing/export.h"

#include <glib/gi18n.h>
#include <string.h>

/* Rows of the lists in export-window.ui, in their order */
enum
{
  THIS_VIEW,
  ALL_VIEWS
};

enum
{
  PAPER_OF_VIEW,
  SIZE_OF_CHART
};

static const EntenteThemeKind themes[] = {
  ENTENTE_THEME_PRINT,
  ENTENTE_THEME_LIGHT,
  ENTENTE_THEME_DARK,
  ENTENTE_THEME_BLACK_AND_WHITE,
};

static const struct
{
  const char *suffix;
  const char *name;
} pictures[] = {
  [ENTENTE_EXPORT_PDF] = {"pdf", N_("PDF documents")},
  [ENTENTE_EXPORT_SVG] = {"svg", N_("SVG drawings")},
  [ENTENTE_EXPORT_PNG] = {"png", N_("PNG pictures")},
};

struct _EntenteExportWindow
{
  GtkWindow parent_instance;

  EntenteWindow *window;
  GtkWidget     *format;
  GtkWidget     *what;
  GtkWidget     *sheet;
  GtkWidget     *theme;
  GtkWidget     *width_label;
  GtkWidget     *width;
  GtkWidget     *export_button;
};

G_DEFINE_FINAL_TYPE (EntenteExportWindow, entente_export_window, GTK_TYPE_WINDOW)

static guint
get_row (GtkWidget *drop_down)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));
}

/* The formats of other programs stand below those of pictures; %NULL for a picture. */
static const EntenteFormat *
get_foreign (EntenteExportWindow *self)
{
  guint                       n_formats, row = get_row (self->format);
  const EntenteFormat *const *formats = entente_format_list (&n_formats);

  return row >= G_N_ELEMENTS (pictures) ? formats[row - G_N_ELEMENTS (pictures)] : NULL;
}

static void
add_foreign (EntenteExportWindow *self)
{
  GtkStringList              *list = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->format)));
  guint                       n_formats;
  const EntenteFormat *const *formats = entente_format_list (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    gtk_string_list_append (list, _ (formats[i]->label));
}

/* Only paper has several pages, and only pictures have pixels; graphs and tables have no looks at all. */
static void
format_cb (EntenteExportWindow *self)
{
  EntenteExportFormat format = get_row (self->format);
  gboolean            is_picture = get_foreign (self) == NULL;

  gtk_widget_set_sensitive (self->sheet, is_picture);
  gtk_widget_set_sensitive (self->theme, is_picture);
  gtk_widget_set_sensitive (self->what, format == ENTENTE_EXPORT_PDF);
  gtk_widget_set_visible (self->width, format == ENTENTE_EXPORT_PNG);
  gtk_widget_set_visible (self->width_label, format == ENTENTE_EXPORT_PNG);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->sheet), format == ENTENTE_EXPORT_PDF ? PAPER_OF_VIEW : SIZE_OF_CHART);

  if (format != ENTENTE_EXPORT_PDF)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->what), THIS_VIEW);
}

static gboolean
write_charts (EntenteWindow              *window,
              GPtrArray                  *charts,
              EntenteExportFormat         format,
              const EntenteExportOptions *options,
              const char                 *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_export_charts ((EntenteChart *const *)charts->pdata, charts->len, format, options, &error);
  EntenteSaveRequest request = {.path = path, .bytes = bytes, .overwrite = TRUE};
  g_autofree char   *name = g_filename_display_basename (path);
  g_autofree char   *text = g_strdup_printf (_("Exported as “%s”"), name);

  if (bytes == NULL || !entente_safe_save (&request, &error))
    {
      entente_tell (GTK_WINDOW (window), _("The Chart Could Not Be Exported"), error->message);
      return FALSE;
    }

  entente_window_toast (window, text);

  return TRUE;
}

static GPtrArray *
list_charts (EntenteWindow *window,
             gboolean       all)
{
  guint current;
  g_autoptr (GPtrArray) charts = entente_print_list_charts (window, &current);
  GPtrArray *one;

  if (all)
    return g_steal_pointer (&charts);

  one = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_chart_unref);
  g_ptr_array_add (one, entente_chart_ref (g_ptr_array_index (charts, current)));

  return one;
}

static void
chosen_cb (EntenteExportWindow *self,
           int                  response,
           GtkFileChooser      *chooser)
{
  EntenteExportOptions options = {.theme = themes[get_row (self->theme)], .own_paper = get_row (self->sheet) == PAPER_OF_VIEW};
  EntenteExportFormat  format = get_row (self->format);
  g_autoptr (GPtrArray) charts = NULL;
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (chooser);
  if (get_foreign (self) != NULL)
    {
      if (entente_graph_export (self->window, get_foreign (self), g_file_peek_path (file)))
        gtk_window_close (GTK_WINDOW (self));
      return;
    }

  if (format == ENTENTE_EXPORT_PNG)
    options.pixel_width = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->width));

  charts = list_charts (self->window, get_row (self->what) == ALL_VIEWS);

  if (write_charts (self->window, charts, format, &options, g_file_peek_path (file)))
    gtk_window_close (GTK_WINDOW (self));
}

static void
export_cb (EntenteExportWindow *self)
{
  const EntenteFormat  *foreign = get_foreign (self);
  const char           *name = foreign != NULL ? foreign->label : pictures[get_row (self->format)].name;
  const char           *suffix = foreign != NULL ? foreign->endings[0] : pictures[get_row (self->format)].suffix;
  EntenteDocument      *document = entente_window_get_document (self->window);
  GtkFileChooserNative *chooser = entente_file_chooser_new (GTK_WINDOW (self), _("Export"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"));

  entente_file_chooser_add_filter (chooser, _ (name), suffix);
  entente_file_chooser_suggest (chooser, entente_document_get_path (document), entente_document_get_title (document), suffix);
  entente_file_chooser_run (chooser, G_CALLBACK (chosen_cb), self);
}

static void
entente_export_window_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_EXPORT_WINDOW (object)->window);

  G_OBJECT_CLASS (entente_export_window_parent_class)->dispose (object);
}

static void
entente_export_window_class_init (EntenteExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_export_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ententeproject/Entente/ui/export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, format);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, what);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, theme);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, width_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, width);
  gtk_widget_class_bind_template_child (widget_class, EntenteExportWindow, export_button);
  gtk_widget_class_bind_template_callback (widget_class, format_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_export_window_init (EntenteExportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->export_button);
  add_foreign (self);
  format_cb (self);
}

/**
 * entente_export:
 * @window: a window
 *
 * Asks what is to be exported, and exports it.
 */
void
entente_export (EntenteWindow *window)
{
  EntenteExportWindow *self = g_object_new (ENTENTE_TYPE_EXPORT_WINDOW, "transient-for", window, "destroy-with-parent", TRUE, NULL);

  entente_window_flush (window);
  self->window = g_object_ref (window);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * entente_export_to:
 * @window: a window
 * @path: a file whose ending says what it shall be
 *
 * Exports the view shown, or the plan with its places, without asking anything.
 */
void
entente_export_to (EntenteWindow *window,
                   const char    *path)
{
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT};
  EntenteExportFormat  format;
  const char          *dot = strrchr (path, '.');
  const EntenteFormat *foreign = dot != NULL ? entente_format_find (dot + 1) : NULL;
  g_autoptr (GPtrArray) charts = NULL;

  if (foreign != NULL)
    {
      entente_window_flush (window);
      entente_graph_export (window, foreign, path);
      return;
    }

  if (!entente_export_parse_format (path, &format))
    {
      entente_tell (GTK_WINDOW (window), _("The Chart Could Not Be Exported"), _("The kind of file is not known; end the name in .pdf, .svg, .png, .graphml or .csv"));
      return;
    }

  entente_window_flush (window);
  charts = list_charts (window, FALSE);
  options.own_paper = format == ENTENTE_EXPORT_PDF;
  write_charts (window, charts, format, &options, path);
}
