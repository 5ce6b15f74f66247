#include "app/cli/call.h"
#include "app/cli/console.h"
#include "app/cli/export-plot.h"
#include "app/cli/files.h"
#include "model/network/views.h"
#include "model/object/project-root.h"
#include "model/object/view.h"
#include "widgets/drawing/export.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* Beyond it a picture does not fit into cairo's surfaces. */
#define MAX_PIXELS 32767

static const EntenteCliOption options[] = {
  {"view", N_("NAME"), N_("The view to draw, by name or id; the first when not given")},
  {"all-views", NULL, N_("All views: pages of a PDF, else files OUT-1, OUT-2 and so on")},
  {"chart", N_("ID"), N_("Draws a chart of figures instead of a view, as a table when OUT ends in .csv or .tsv; “all” for a PDF of all")},
  {"of", N_("NAME"), N_("The company, deal or platform that the chart is of, by name or id")},
  {"list-charts", NULL, N_("Lists the charts of figures, with what each is of; needs no files")},
  {"scenario", N_("NAME"), N_("The scenario to draw, by name or id, or “base”; the view's when not given")},
  {"date", N_("DATE"), N_("The date to draw, such as 2028-04-01 or 2028-Q2, or “all”; the view's when not given")},
  {"paper", N_("PAPER"), N_("A4, A3, A2, Letter, Legal or Tabloid; the view's when not given")},
  {"portrait", NULL, N_("The short side of the paper up")},
  {"theme", N_("THEME"), N_("Colours: print, light or dark")},
  {"size", N_("WxH"), N_("Width and height of a PNG in pixels")},
  {"black-and-white", NULL, N_("No colours at all")},
  {NULL, NULL, NULL},
};

static const struct
{
  const char      *name;
  EntenteThemeKind kind;
} themes[] = {
  {"print", ENTENTE_THEME_PRINT},
  {"light", ENTENTE_THEME_LIGHT},
  {"dark", ENTENTE_THEME_DARK},
};

typedef struct
{
  const EntenteCliCall *call;
  const char           *path;
  const char           *out;
  EntenteProject       *project;
  GPtrArray            *views;
  GPtrArray            *charts;
  GPtrArray            *plots;
  EntenteExportFormat   format;
  EntenteExportOptions  options;
  EntentePage           page;
} Export;

static gboolean
choose_theme (Export *self)
{
  const char *name = entente_cli_call_get (self->call, "theme");

  self->options.theme = ENTENTE_THEME_PRINT;

  if (entente_cli_call_has (self->call, "black-and-white"))
    {
      self->options.theme = ENTENTE_THEME_BLACK_AND_WHITE;
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    if (name == NULL || strcmp (name, themes[i].name) == 0)
      {
        self->options.theme = themes[i].kind;
        return TRUE;
      }

  entente_cli_complain (NULL, _("There is no theme “%s”; use print, light or dark"), name);

  return FALSE;
}

static gboolean
choose_size (Export *self)
{
  const char *text = entente_cli_call_get (self->call, "size");
  int         end = 0;

  if (text == NULL)
    return TRUE;

  if (self->format != ENTENTE_EXPORT_PNG)
    {
      entente_cli_complain (NULL, _("--size is for PNG only; give --paper for PDF and SVG"));
      return FALSE;
    }

  if (sscanf (text, "%5dx%5d%n", &self->options.pixel_width, &self->options.pixel_height, &end) == 2 && text[end] == '\0' &&
      self->options.pixel_width > 0 && self->options.pixel_width <= MAX_PIXELS &&
      self->options.pixel_height > 0 && self->options.pixel_height <= MAX_PIXELS)
    return TRUE;

  entente_cli_complain (NULL, _("--size needs width and height in pixels, such as 1920x1080, not “%s”"), text);

  return FALSE;
}

static gboolean
choose_paper (Export *self)
{
  const char *paper = entente_cli_call_get (self->call, "paper");

  if (paper == NULL || entente_page_parse (&self->page, paper, entente_cli_call_has (self->call, "portrait")))
    return TRUE;

  entente_cli_complain (NULL, _("There is no paper “%s”; use A4, A3, A2, Letter, Legal or Tabloid"), paper);

  return FALSE;
}

static gboolean
choose_views (Export *self)
{
  const char    *name = entente_cli_call_get (self->call, "view");
  EntenteObject *view;

  self->views = entente_views_list (self->project);

  if (name == NULL)
    {
      if (!entente_cli_call_has (self->call, "all-views"))
        g_ptr_array_set_size (self->views, MIN (self->views->len, 1));

      return TRUE;
    }

  view = entente_cli_find (self->path, self->project, ENTENTE_VIEW, name);

  if (view == NULL)
    return FALSE;

  g_ptr_array_set_size (self->views, 0);
  g_ptr_array_add (self->views, g_object_ref (view));

  return TRUE;
}

/* Fails when the option names a scenario that is not there. */
static gboolean
choose_scenario (Export        *self,
                 EntenteObject *view,
                 const char   **scenario)
{
  *scenario = view != NULL ? entente_object_get_reference (view, ENTENTE_VIEW_SCENARIO) : NULL;

  return entente_cli_find_scenario (self->path, self->project, entente_cli_call_get (self->call, "scenario"), scenario);
}

/* Fails when the option is no date; @date is %NULL for all dates. */
static gboolean
choose_date (Export             *self,
             EntenteObject      *view,
             EntenteDate        *storage,
             const EntenteDate **date)
{
  const EntenteDate *of_view = view != NULL ? entente_object_get_date (view, ENTENTE_VIEW_DATE) : NULL;

  *storage = of_view != NULL ? *of_view : (EntenteDate) {0};

  if (!entente_cli_call_get_date (self->call, "date", storage))
    return FALSE;

  *date = entente_date_is_known (storage) ? storage : NULL;

  return TRUE;
}

static gboolean
add_chart (Export        *self,
           EntenteObject *view)
{
  g_autoptr (EntenteScope) scope = NULL;
  g_autoptr (EntenteNetwork) network = NULL;
  const char        *scenario;
  EntenteDate        storage;
  const EntenteDate *date;

  if (!choose_scenario (self, view, &scenario) || !choose_date (self, view, &storage, &date))
    return FALSE;

  scope = entente_scope_new (self->project, scenario);
  network = entente_network_new (scope, date);
  g_ptr_array_add (self->charts, entente_chart_new (network, scope, view != NULL ? entente_object_get_id (view) : NULL));

  return TRUE;
}

/* A project without views is drawn as a view without choices would be. */
static gboolean
add_charts (Export *self)
{
  if (self->views->len == 0)
    return add_chart (self, NULL);

  for (guint i = 0; i < self->views->len; i++)
    if (!add_chart (self, g_ptr_array_index (self->views, i)))
      return FALSE;

  return TRUE;
}

/* Short side up */
static void
turn (EntentePage *page)
{
  double width = MIN (page->width, page->height);

  page->height = MAX (page->width, page->height);
  page->width = width;
}

/* A PDF is for paper; other pictures go on a sheet only when one was asked for. */
static void
set_page (Export       *self,
          EntenteChart *chart)
{
  gboolean portrait = entente_cli_call_has (self->call, "portrait");

  if (portrait && !entente_cli_call_has (self->call, "paper"))
    {
      entente_page_from_chart (&self->page, chart);
      turn (&self->page);
    }

  self->options.page = portrait || entente_cli_call_has (self->call, "paper") ? &self->page : NULL;
  self->options.own_paper = self->format == ENTENTE_EXPORT_PDF;
}

/* OUT-3.svg for the third picture of OUT.svg. */
static char *
number_path (const char *path,
             guint       number)
{
  const char *dot = strrchr (path, '.');

  return g_strdup_printf ("%.*s-%u%s", (int)(dot - path), path, number, dot);
}

static GBytes *
draw (Export *self,
      guint   first,
      guint   n)
{
  g_autoptr (GError) error = NULL;
  EntenteChart *const *charts = (EntenteChart *const *)self->charts->pdata + first;
  GBytes              *bytes;

  set_page (self, charts[0]);
  bytes = entente_export_charts (charts, n, self->format, &self->options, &error);

  if (bytes == NULL)
    entente_cli_complain (self->out, "%s", error->message);

  return bytes;
}

/* Everything is drawn before anything is written. */
static gboolean
write_pictures (Export *self)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  for (guint i = 0; i < self->charts->len; i++)
    {
      GBytes *bytes;

      entente_cli_progress (_("Drawing view %u of %u"), i + 1, self->charts->len);
      bytes = draw (self, i, 1);

      if (bytes == NULL)
        return FALSE;

      g_ptr_array_add (pictures, bytes);
    }

  for (guint i = 0; i < pictures->len; i++)
    {
      g_autofree char *path = pictures->len > 1 ? number_path (self->out, i + 1) : g_strdup (self->out);

      if (!entente_cli_write (path, g_ptr_array_index (pictures, i)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_pages (Export *self)
{
  g_autoptr (GBytes) bytes = draw (self, 0, self->charts->len);

  return bytes != NULL && entente_cli_write (self->out, bytes);
}

static gboolean
choose_all (Export *self)
{
  return choose_theme (self) && choose_size (self) && choose_paper (self) && choose_views (self) && add_charts (self);
}

static GBytes *
draw_plots (Export *self)
{
  EntenteObject *root = entente_project_get_root (self->project);
  g_autoptr (GArray) sheets = g_array_new (FALSE, FALSE, sizeof (EntentePlotSheet));
  g_autoptr (GError) error = NULL;
  gboolean on_paper = entente_cli_call_has (self->call, "paper");
  GBytes  *bytes;

  for (guint i = 0; i < self->plots->len; i++)
    {
      EntentePlotSheet sheet = {g_ptr_array_index (self->plots, i), entente_object_get_text (root, ENTENTE_PROJECT_TITLE),
                                entente_object_get_text (root, ENTENTE_PROJECT_ORGANISATION)};

      g_array_append_val (sheets, sheet);
    }

  self->options.page = on_paper ? &self->page : NULL;
  self->options.own_paper = self->format == ENTENTE_EXPORT_PDF;
  bytes = entente_export_plots ((EntentePlotSheet *)sheets->data, sheets->len, self->format, &self->options, &error);

  if (bytes == NULL)
    entente_cli_complain (self->out, "%s", error->message);

  return bytes;
}

static gboolean
write_plots (Export *self)
{
  gboolean done;

  if (!choose_theme (self) || !choose_size (self) || !choose_paper (self))
    return FALSE;

  self->plots = entente_cli_make_plots (self->call, self->path, self->project);

  if (self->plots != NULL)
    {
      g_autoptr (GBytes) bytes = entente_cli_is_table (self->out) ? entente_cli_write_table (g_ptr_array_index (self->plots, 0), self->out) : draw_plots (self);

      done = bytes != NULL && entente_cli_write (self->out, bytes);
    }
  else
    done = FALSE;

  g_clear_pointer (&self->plots, g_ptr_array_unref);

  return done;
}

static gboolean
write_views (Export *self)
{
  gboolean done = choose_all (self) && (self->format == ENTENTE_EXPORT_PDF ? write_pages (self) : write_pictures (self));

  g_clear_pointer (&self->views, g_ptr_array_unref);

  return done;
}

static gboolean
choose_format (Export *self)
{
  gboolean draws_plot = entente_cli_call_has (self->call, "chart");

  if (self->out == NULL)
    {
      entente_cli_complain (NULL, _("Name the project and the file to write"));
      return FALSE;
    }

  if (entente_export_parse_format (self->out, &self->format) || (draws_plot && entente_cli_is_table (self->out)))
    return TRUE;

  entente_cli_complain (self->out, draws_plot ? _("The kind of file is not known; end the name in .pdf, .svg, .png, .csv or .tsv")
                                              : _("The kind of picture is not known; end the name in .pdf, .svg or .png"));

  return FALSE;
}

static int
run (const EntenteCliCall *call)
{
  g_autoptr (EntenteReading) reading = NULL;
  g_autoptr (GPtrArray) charts = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_chart_unref);
  Export   self = {.call = call, .charts = charts};
  gboolean done;

  if (entente_cli_call_has (call, "list-charts"))
    {
      entente_cli_list_plots ();
      return ENTENTE_CLI_DONE;
    }

  if (entente_cli_call_get_n_files (call) == 2)
    {
      self.path = entente_cli_call_get_file (call, 0);
      self.out = entente_cli_call_get_file (call, 1);
    }

  if (!choose_format (&self))
    return ENTENTE_CLI_FAILED;

  reading = entente_cli_read_to_draw (self.path, NULL);

  if (reading == NULL)
    return ENTENTE_CLI_FAILED;

  self.project = reading->project;
  done = entente_cli_call_has (call, "chart") ? write_plots (&self) : write_views (&self);
  entente_cli_progress (" ");

  if (!done)
    return ENTENTE_CLI_FAILED;

  return reading->damaged ? ENTENTE_CLI_FINDINGS : ENTENTE_CLI_DONE;
}

const EntenteCliCommand entente_cli_export = {
  .name = "export",
  .files = N_("FILE OUT"),
  .summary = N_("Draws a view or a chart as PDF, SVG or PNG, by the ending of OUT"),
  .options = options,
  .min_files = 0,
  .max_files = 2,
  .run = run,
};
