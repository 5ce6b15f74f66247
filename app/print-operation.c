#include "app/print-operation.h"

#include "app/question.h"
#include "model/network/views.h"
#include "model/object/view.h"
#include "widgets/drawing/page.h"
#include "widgets/drawing/renderer.h"

#include <glib/gi18n.h>

#define SETTINGS "entente-print-settings"

static const char *const paper_names[ENTENTE_VIEW_N_PAPERS] = {
  [ENTENTE_VIEW_PAPER_A4] = GTK_PAPER_NAME_A4,
  [ENTENTE_VIEW_PAPER_A3] = GTK_PAPER_NAME_A3,
  [ENTENTE_VIEW_PAPER_A2] = "iso_a2",
  [ENTENTE_VIEW_PAPER_LETTER] = GTK_PAPER_NAME_LETTER,
  [ENTENTE_VIEW_PAPER_LEGAL] = GTK_PAPER_NAME_LEGAL,
  [ENTENTE_VIEW_PAPER_TABLOID] = "na_ledger",
};

/* What is printed: a chart a page. */
typedef struct
{
  EntenteWindow *window;
  GPtrArray     *charts;
  gboolean       has_failed;
} Job;

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  g_object_unref (job->window);
  g_ptr_array_unref (job->charts);
  g_free (job);
}

/**
 * entente_print_make_page_setup:
 * @chart: a view
 *
 * Returns: (transfer full): its paper, as chosen in its page set-up
 */
GtkPageSetup *
entente_print_make_page_setup (const EntenteChart *chart)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (paper_names[CLAMP (chart->paper, 0, ENTENTE_VIEW_N_PAPERS - 1)]);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, chart->portrait ? GTK_PAGE_ORIENTATION_PORTRAIT : GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_paper_size_free (paper);

  return setup;
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  gtk_print_operation_set_n_pages (operation, (int)job->charts->len);
}

/* The first page is as the dialog says, so that the user's choice of paper holds; the others are as their views say. */
static void
request_page_setup_cb (GtkPrintOperation *operation,
                       GtkPrintContext   *context,
                       int                page,
                       GtkPageSetup      *setup,
                       Job               *job)
{
  const EntenteChart *chart = g_ptr_array_index (job->charts, page);
  g_autoptr (GtkPageSetup) own = entente_print_make_page_setup (chart);

  if (job->charts->len < 2)
    return;

  gtk_page_setup_set_orientation (setup, gtk_page_setup_get_orientation (own));
  gtk_page_setup_set_paper_size (setup, gtk_page_setup_get_paper_size (own));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  entente_print_draw_sheet (gtk_print_context_get_cairo_context (context), g_ptr_array_index (job->charts, page),
                            gtk_print_context_get_width (context), gtk_print_context_get_height (context));
}

static void
preview_ready_cb (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* GTK's own preview is another program, which may not be there. */
static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent,
            Job                      *job)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t         *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  g_signal_connect (preview, "ready", G_CALLBACK (preview_ready_cb), NULL);
  gtk_widget_activate_action (GTK_WIDGET (job->window), "win.print-preview", NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return TRUE;
}

static void
tell_failure (Job          *job,
              const GError *error)
{
  if (!job->has_failed)
    entente_tell (GTK_WINDOW (job->window), _("The Chart Could Not Be Printed"), error->message);

  job->has_failed = TRUE;
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         Job                    *job)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_object_set_data_full (G_OBJECT (job->window), SETTINGS,
                            g_object_ref (gtk_print_operation_get_print_settings (operation)), g_object_unref);

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  tell_failure (job, error);
}

static GtkPrintOperation *
make_operation (EntenteWindow *window,
                GPtrArray     *charts)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job               *job = g_new0 (Job, 1);

  job->window = g_object_ref (window);
  job->charts = g_ptr_array_ref (charts);

  gtk_print_operation_set_job_name (operation, entente_document_get_title (entente_window_get_document (window)));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);

  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_print_cb), job, job_free, 0);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), job);
  g_object_set_data (G_OBJECT (operation), "entente-job", job);

  return operation;
}

static void
run (GtkPrintOperation      *operation,
     GtkPrintOperationAction action,
     const EntenteChart     *first)
{
  Job *job = g_object_get_data (G_OBJECT (operation), "entente-job");
  g_autoptr (GtkPageSetup) setup = entente_print_make_page_setup (first);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_default_page_setup (operation, setup);

  if (gtk_print_operation_run (operation, action, GTK_WINDOW (job->window), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell_failure (job, error);
}

/**
 * entente_print:
 * @window: a window
 *
 * Prints by the dialog of the desktop. The pages are the views of the project; the one shown is chosen at first.
 */
void
entente_print (EntenteWindow *window)
{
  guint current;
  g_autoptr (GPtrArray) charts = entente_print_list_charts (window, &current);
  g_autoptr (GtkPrintOperation) operation = make_operation (window, charts);
  GtkPrintSettings *kept = g_object_get_data (G_OBJECT (window), SETTINGS);
  g_autoptr (GtkPrintSettings) settings = kept != NULL ? gtk_print_settings_copy (kept) : gtk_print_settings_new ();

  entente_window_flush (window);
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_CURRENT);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_n_pages (operation, (int)charts->len);
  gtk_print_operation_set_current_page (operation, (int)current);
  run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, g_ptr_array_index (charts, current));
}

/**
 * entente_print_to:
 * @window: a window
 * @path: a PDF file
 *
 * Prints the view shown to a file, on the same way as to a printer but without asking anything.
 */
void
entente_print_to (EntenteWindow *window,
                  const char    *path)
{
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_chart_unref);
  g_autoptr (GtkPrintOperation) operation = NULL;

  entente_window_flush (window);
  g_ptr_array_add (charts, entente_chart_ref (entente_workspace_get_chart (entente_window_get_workspace (window))));
  operation = make_operation (window, charts);
  gtk_print_operation_set_export_filename (operation, path);
  run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, g_ptr_array_index (charts, 0));
}

/**
 * entente_print_list_charts:
 * @window: a window
 * @current: (out): index of the one that is shown
 *
 * Lists all views as charts, the one that is shown with the scenario and date that it is shown with.
 *
 * Returns: (transfer full) (element-type EntenteChart): the charts, at least one
 */
GPtrArray *
entente_print_list_charts (EntenteWindow *window,
                           guint         *current)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  EntenteProject   *project = entente_document_get_project (entente_workspace_get_document (workspace));
  g_autoptr (GPtrArray) views = entente_views_list (project);
  GPtrArray *charts = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_chart_unref);

  *current = 0;

  for (guint i = 0; i < views->len; i++)
    {
      EntenteObject *view = g_ptr_array_index (views, i);

      if (g_strcmp0 (entente_object_get_id (view), entente_workspace_get_view (workspace)) == 0)
        {
          *current = i;
          g_ptr_array_add (charts, entente_chart_ref (entente_workspace_get_chart (workspace)));
        }
      else
        g_ptr_array_add (charts, entente_views_make_chart (project, view));
    }

  if (charts->len == 0)
    g_ptr_array_add (charts, entente_chart_ref (entente_workspace_get_chart (workspace)));

  return charts;
}

/**
 * entente_print_draw_sheet:
 * @cr: where to draw
 * @chart: what
 * @width: of the sheet, points
 * @height: of the sheet, points
 *
 * Draws a chart as a sheet of paper, with title block and legend. Printer, file and preview all draw by this.
 */
void
entente_print_draw_sheet (cairo_t            *cr,
                          const EntenteChart *chart,
                          double              width,
                          double              height)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_PRINT);
  g_autoptr (EntenteScene) scene = NULL;
  EntentePage page;

  entente_page_from_chart (&page, chart);
  page.width = width;
  page.height = height;
  scene = entente_page_compose (&page, chart, theme);
  entente_render_scene (cr, scene, theme, 0);
}
