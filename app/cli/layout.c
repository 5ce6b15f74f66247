#include "app/cli/call.h"
#include "app/cli/console.h"
#include "app/cli/files.h"
#include "model/layout/quality.h"
#include "model/network/views.h"
#include "model/object/view.h"
#include "widgets/drawing/arrangement.h"

#include <glib/gi18n.h>

static const EntenteCliOption options[] = {
  {"algorithm", N_("NAME"), N_("How to place: stress, circular, layered, lanes or ego; stress when not given")},
  {"view", N_("NAME"), N_("The view to place, by name or id; the first when not given")},
  {"seed", N_("NUMBER"), N_("Where chance starts: the same number gives the same places")},
  {"keep", NULL, N_("Start from the present places and stay near them")},
  {"in-frames", NULL, N_("What is in a frame stays in it, with stress")},
  {"focus", N_("ID"), N_("The company in the middle of ego, by name or id; the project's own when not given")},
  {"only", N_("ID,ID"), N_("Ids of the companies and deals that may move; all when not given")},
  {NULL, NULL, NULL},
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLayoutGraph, entente_arrangement_free)

static gboolean
choose_algorithm (const EntenteCliCall *call,
                  EntenteLayoutKind    *kind)
{
  const char *name = entente_cli_call_get (call, "algorithm");

  *kind = ENTENTE_LAYOUT_STRESS;

  if (name == NULL || entente_layout_kind_parse (name, kind))
    return TRUE;

  entente_cli_complain (NULL, _("There is no algorithm “%s”; use stress, circular, layered, lanes or ego"), name);

  return FALSE;
}

static gboolean
choose_focus (const EntenteCliCall *call,
              EntenteProject       *project,
              const EntenteChart   *chart,
              EntenteLayoutGraph   *graph)
{
  const char    *name = entente_cli_call_get (call, "focus");
  EntenteObject *company = NULL;

  if (name != NULL)
    {
      company = entente_cli_find (entente_cli_call_get_file (call, 0), project, ENTENTE_COMPANY, name);

      if (company == NULL)
        return FALSE;
    }

  entente_arrangement_set_focus (graph, chart, company != NULL ? entente_object_get_id (company) : NULL);

  return TRUE;
}

static EntenteObject *
add_view (EntenteProject *project)
{
  g_autofree char *id = entente_project_make_id (project, "network", ENTENTE_VIEW);
  g_autoptr (EntenteObject) view = entente_object_new (ENTENTE_VIEW, id);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Add View"));

  entente_object_set (view, "name", _("Network"), NULL);
  entente_object_set (view, "kind", "network", NULL);
  entente_change_list_add (changes, view);
  entente_project_apply (project, changes, NULL);

  return entente_project_lookup (project, id);
}

static EntenteObject *
choose_view (const EntenteCliCall *call,
             EntenteProject       *project)
{
  const char *name = entente_cli_call_get (call, "view");
  g_autoptr (GPtrArray) views = entente_views_list (project);

  if (name != NULL)
    return entente_cli_find (entente_cli_call_get_file (call, 0), project, ENTENTE_VIEW, name);

  return views->len > 0 ? g_ptr_array_index (views, 0) : add_view (project);
}

/* Figures for programs: the keys are never translated, and the point is always a point. */
static void
print_quality (const EntenteLayoutGraph *graph,
               double                    milliseconds)
{
  EntenteLayoutStress stress;
  char                number[G_ASCII_DTOSTR_BUF_SIZE];

  entente_quality_measure_stress (graph, &stress);

  entente_cli_print ("nodes: %u", graph->n_boxes);
  entente_cli_print ("edges: %u", graph->n_edges);
  entente_cli_print ("stress: %s", g_ascii_formatd (number, sizeof number, "%.6f", stress.least_stress / MAX (stress.n_pairs, 1)));
  if (stress.n_sources < graph->n_boxes)
    entente_cli_print ("stress-sources: %u", stress.n_sources);
  entente_cli_print ("crossings: %" G_GUINT64_FORMAT, entente_quality_count_crossings (graph));
  entente_cli_print ("overlaps: %" G_GUINT64_FORMAT, entente_quality_count_overlaps (graph, NULL));
  entente_cli_print ("milliseconds: %s", g_ascii_formatd (number, sizeof number, "%.1f", milliseconds));
}

/* NULL when the call asks for what is not there. */
static EntenteLayoutGraph *
make_graph (const EntenteCliCall *call,
            EntenteProject       *project,
            const EntenteChart   *chart,
            const char *const    *only,
            EntenteLayoutKind     kind)
{
  g_autoptr (EntenteLayoutGraph) graph = entente_arrangement_new (chart, entente_theme_get (ENTENTE_THEME_PRINT), only);
  guint64 seed = 0;

  graph->keep = entente_cli_call_has (call, "keep");
  graph->keep_frames = entente_cli_call_has (call, "in-frames") ? ENTENTE_LAYOUT_FRAMES_KEEP : ENTENTE_LAYOUT_FRAMES_LOSE;

  if (!entente_cli_call_get_number (call, "seed", G_MAXUINT64, &seed) || !choose_focus (call, project, chart, graph))
    return NULL;

  graph->seed = seed;
  if (kind == ENTENTE_LAYOUT_LANES)
    entente_arrangement_set_lanes (graph, chart);

  return g_steal_pointer (&graph);
}

static gboolean
arrange (EntenteLayoutGraph *graph,
         EntenteLayoutKind   kind,
         double             *milliseconds)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;

  if (!entente_layout_run (kind, graph, NULL, &error))
    {
      entente_cli_complain (NULL, "%s", error->message);
      return FALSE;
    }

  *milliseconds = (double)(g_get_monotonic_time () - start) / 1000;

  return TRUE;
}

/* Frames and lanes are those of the whole chart. */
static gboolean
take_over (const EntenteLayoutGraph *graph,
           const EntenteChart       *chart,
           EntenteProject           *project,
           const char               *view,
           gboolean                  is_whole,
           EntenteLayoutKind         kind)
{
  gboolean has_lanes = kind == ENTENTE_LAYOUT_LANES;
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Tidy"));
  g_autoptr (GError) error = NULL;

  entente_arrangement_append (graph, chart, project, view, changes);

  if (is_whole)
    {
      entente_arrangement_append_frames (graph, chart, project, has_lanes, changes);
      entente_arrangement_append_lanes (graph, chart, project, view, has_lanes, changes);
    }

  if (entente_project_apply (project, changes, &error))
    return TRUE;

  entente_cli_complain (NULL, "%s", error->message);

  return FALSE;
}

static gboolean
place (const EntenteCliCall *call,
       EntenteProject       *project,
       EntenteObject        *view,
       EntenteLayoutKind     kind)
{
  const char *only_text = entente_cli_call_get (call, "only");
  g_auto (GStrv) only = only_text != NULL ? g_strsplit (only_text, ",", -1) : NULL;
  g_autoptr (EntenteChart) chart = entente_views_make_chart (project, view);
  g_autoptr (EntenteLayoutGraph) graph = make_graph (call, project, chart, (const char *const *)only, kind);
  double milliseconds;

  if (graph == NULL)
    return FALSE;

  entente_cli_progress (_("Placing %u companies and deals"), graph->n_boxes);
  if (!arrange (graph, kind, &milliseconds))
    return FALSE;

  entente_cli_progress (" ");
  if (!take_over (graph, chart, project, entente_object_get_id (view), only == NULL, kind))
    return FALSE;

  print_quality (graph, milliseconds);

  return TRUE;
}

static int
run (const EntenteCliCall *call)
{
  const char *out = entente_cli_call_get_file (call, 1);
  g_autoptr (EntenteReading) reading = NULL;
  EntenteObject    *view;
  EntenteLayoutKind kind;

  if (!choose_algorithm (call, &kind))
    return ENTENTE_CLI_FAILED;

  reading = entente_cli_read (entente_cli_call_get_file (call, 0));
  view = reading != NULL ? choose_view (call, reading->project) : NULL;

  if (view == NULL || !place (call, reading->project, view, kind) || !entente_cli_write_project (out, reading))
    return ENTENTE_CLI_FAILED;

  return reading->damaged ? ENTENTE_CLI_FINDINGS : ENTENTE_CLI_DONE;
}

const EntenteCliCommand entente_cli_layout = {
  .name = "layout",
  .files = N_("FILE OUT"),
  .summary = N_("Places the companies and deals of a view anew, and says how good the picture is"),
  .options = options,
  .min_files = 2,
  .max_files = 2,
  .run = run,
};
