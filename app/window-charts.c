#include "app/window-charts.h"

#include "app/export-window.h"
#include "app/file-chooser.h"
#include "app/print-operation.h"
#include "app/question.h"
#include "app/window-edit.h"
#include "model/describe.h"
#include "model/object/project-root.h"
#include "model/storage/safe-save.h"
#include "widgets/drawing/export.h"
#include "widgets/drawing/renderer.h"
#include "widgets/panels/plot-maker.h"

#include <glib/gi18n.h>
#include <string.h>

/* Spreadsheets take a file for UTF-8 only when it begins so. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Millimetres by points; what office printers leave white anyway and a little more */
#define MARGIN (12 * 72 / 25.4)

/* A chart that is being exported or printed */
typedef struct
{
  EntenteWindow *window;
  EntentePlot   *plot;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  entente_plot_free (job->plot);
  g_object_unref (job->window);
  g_free (job);
}

static EntenteObject *
get_root (EntenteWindow *window)
{
  return entente_project_get_root (entente_document_get_project (entente_window_get_document (window)));
}

static void
fill_sheet (EntentePlotSheet  *sheet,
            EntenteWindow     *window,
            const EntentePlot *plot)
{
  sheet->plot = plot;
  sheet->project = entente_object_get_text (get_root (window), ENTENTE_PROJECT_TITLE);
  sheet->organisation = entente_object_get_text (get_root (window), ENTENTE_PROJECT_ORGANISATION);
}

/* %NULL when there is no such chart */
static EntentePlot *
make_plot (EntenteWindow *window,
           const char    *kind,
           const char    *object)
{
  const EntentePlotKind *found = entente_plot_kinds_find (kind);

  if (found == NULL)
    return NULL;

  entente_window_flush (window);

  return entente_plot_make (entente_window_get_workspace (window), found, *object != '\0' ? object : NULL);
}

static GBytes *
make_table (const EntentePlot *plot)
{
  g_autofree char *table = entente_plot_to_table (plot, ',');
  char            *text = g_strconcat (BYTE_ORDER_MARK, table, NULL);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
make_content (EntenteWindow     *window,
              const EntentePlot *plot,
              const char        *path,
              GError           **error)
{
  EntenteExportOptions options = {.theme = ENTENTE_THEME_PRINT};
  EntenteExportFormat  format;
  EntentePlotSheet     sheet;

  if (g_str_has_suffix (path, ".csv"))
    return make_table (plot);

  if (!entente_export_parse_format (path, &format))
    format = ENTENTE_EXPORT_PDF;

  fill_sheet (&sheet, window, plot);
  options.own_paper = format == ENTENTE_EXPORT_PDF;

  return entente_export_plots (&sheet, 1, format, &options, error);
}

static void
write_plot (EntenteWindow     *window,
            const EntentePlot *plot,
            const char        *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_content (window, plot, path, &error);
  EntenteSaveRequest request = {.path = path, .bytes = bytes, .overwrite = TRUE};
  g_autofree char   *name = g_filename_display_basename (path);
  g_autofree char   *text = g_strdup_printf (_("Exported as “%s”"), name);

  if (bytes == NULL || !entente_safe_save (&request, &error))
    entente_tell (GTK_WINDOW (window), _("The Chart Could Not Be Exported"), error->message);
  else
    entente_window_toast (window, text);
}

static void
chosen_cb (EntenteWindow  *window,
           int             response,
           GtkFileChooser *chooser)
{
  Job *job = g_object_get_data (G_OBJECT (chooser), "entente-job");
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (chooser);
  write_plot (window, job->plot, g_file_peek_path (file));
}

/* Its title says what the figures say, which is too long for a file and changes with them. */
static char *
describe_chart (EntenteWindow *window,
                const char    *kind,
                const char    *object)
{
  const char      *label = _ (entente_plot_kinds_find (kind)->label);
  g_autofree char *name = *object != '\0' ? entente_describe_id (entente_workspace_get_scope (entente_window_get_workspace (window)), object) : NULL;

  return name != NULL ? g_strdup_printf ("%s – %s", label, name) : g_strdup (label);
}

/**
 * entente_charts_export:
 * @window: a window
 * @chart: (type (ss)): id of a kind of chart, and of what it is a chart of or empty
 *
 * Asks for a file, whose ending says what it shall be, and writes the chart.
 */
void
entente_charts_export (EntenteWindow *window,
                       GVariant      *chart)
{
  const char           *kind, *object;
  EntentePlot          *plot;
  EntenteDocument      *document = entente_window_get_document (window);
  GtkFileChooserNative *chooser;
  Job                  *job;
  g_autofree char      *name = NULL;

  g_variant_get (chart, "(&s&s)", &kind, &object);
  plot = make_plot (window, kind, object);

  if (plot == NULL)
    return;

  job = g_new0 (Job, 1);
  job->window = g_object_ref (window);
  job->plot = plot;
  name = describe_chart (window, kind, object);
  chooser = entente_file_chooser_new (GTK_WINDOW (window), _("Export the Chart"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"));
  g_object_set_data_full (G_OBJECT (chooser), "entente-job", job, job_free);
  entente_file_chooser_add_filter (chooser, _("PDF documents"), "pdf");
  entente_file_chooser_add_filter (chooser, _("SVG drawings"), "svg");
  entente_file_chooser_add_filter (chooser, _("PNG pictures"), "png");
  entente_file_chooser_add_filter (chooser, _("Tables"), "csv");
  entente_file_chooser_suggest_name (chooser, entente_document_get_path (document), name, "pdf");
  entente_file_chooser_run (chooser, G_CALLBACK (chosen_cb), window);
}

/**
 * entente_charts_export_to:
 * @window: a window
 * @chart: (type (sss)): id of a kind of chart, of what it is a chart of or empty, and a file
 *
 * Writes a chart without asking anything.
 */
void
entente_charts_export_to (EntenteWindow *window,
                          GVariant      *chart)
{
  const char *kind, *object, *path;
  g_autoptr (EntentePlot) plot = NULL;

  g_variant_get (chart, "(&s&s&s)", &kind, &object, &path);
  plot = make_plot (window, kind, object);

  if (plot != NULL)
    write_plot (window, plot, path);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              Job               *job)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_PRINT);
  EntentePage         page = {gtk_print_context_get_width (context), gtk_print_context_get_height (context), MARGIN};
  EntentePlotSheet    sheet;
  g_autoptr (EntenteScene) scene = NULL;

  fill_sheet (&sheet, job->window, job->plot);
  scene = entente_plot_page_compose (&page, &sheet, theme);
  entente_render_scene (gtk_print_context_get_cairo_context (context), scene, theme, 0);
}

/**
 * entente_charts_print:
 * @window: a window
 * @chart: (type (ss)): id of a kind of chart, and of what it is a chart of or empty
 *
 * Prints a chart by the dialog of the desktop, on a lying sheet of the paper of the view shown unless another is chosen there.
 */
void
entente_charts_print (EntenteWindow *window,
                      GVariant      *chart)
{
  const char *kind, *object;
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = entente_print_make_page_setup (entente_workspace_get_chart (entente_window_get_workspace (window)));
  g_autoptr (GError) error = NULL;
  Job         *job;
  EntentePlot *plot;

  g_variant_get (chart, "(&s&s)", &kind, &object);
  plot = make_plot (window, kind, object);

  if (plot == NULL)
    return;

  job = g_new0 (Job, 1);
  job->window = g_object_ref (window);
  job->plot = plot;
  g_object_set_data_full (G_OBJECT (operation), "entente-job", job, job_free);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation, plot->title);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (window), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    entente_tell (GTK_WINDOW (window), _("The Chart Could Not Be Printed"), error->message);
}

static gboolean
is_on_charts (EntenteWindow *window)
{
  return g_str_equal (entente_window_get_page (window), ENTENTE_PAGE_CHARTS);
}

/**
 * entente_charts_export_shown:
 * @window: a window
 *
 * Exports what is in the middle: a chart of figures, else the network.
 */
void
entente_charts_export_shown (EntenteWindow *window)
{
  g_autoptr (GVariant) chart = is_on_charts (window) ? entente_window_get_shown_chart (window) : NULL;

  if (chart != NULL)
    entente_charts_export (window, chart);
  else
    entente_export (window);
}

/**
 * entente_charts_print_shown:
 * @window: a window
 *
 * Prints what is in the middle: a chart of figures, else the network.
 */
void
entente_charts_print_shown (EntenteWindow *window)
{
  g_autoptr (GVariant) chart = is_on_charts (window) ? entente_window_get_shown_chart (window) : NULL;

  if (chart != NULL)
    entente_charts_print (window, chart);
  else
    entente_print (window);
}

/* There are charts of figures even where no view shows the network. */
gboolean
entente_charts_can_export (EntenteWindow *window)
{
  return is_on_charts (window) || entente_edit_has_chart (window);
}

/* The dialog that prints shows a chart of figures first. */
gboolean
entente_charts_can_preview (EntenteWindow *window)
{
  return !is_on_charts (window) && entente_edit_has_chart (window);
}
