#include "widgets/drawing/arrangement-beside.h"
#include "widgets/drawing/arrangement.h"

#include "model/network/line-ends.h"
#include "model/object/bend.h"
#include "model/object/group.h"
#include "model/object/place.h"
#include "model/object/view.h"
#include "widgets/drawing/network-builder.h"

#include <complex.h>
#include <math.h>

/* A bent line whose ends come so much nearer or go so much further apart has lost its shape. */
#define MOST_SCALED 2.5

/* cards: (nullable): what stands on the chart after the layout; NULL when lines need not keep off it */
typedef struct
{
  const EntenteLayoutGraph *graph;
  const EntenteChart       *chart;
  EntenteProject           *project;
  const char               *view;
  EntenteChangeList        *changes;
  GHashTable               *places;
  GHashTable               *index;
  EntenteObstacles         *cards;
} Append;

/* Returns: (transfer full) (nullable) */
static EntenteObstacles *
collect_cards (const EntenteLayoutGraph *graph,
               const EntenteChart       *chart)
{
  g_autofree EntenteRect *cards = g_new (EntenteRect, graph->n_boxes + 1);

  if (chart->line_routing != ENTENTE_VIEW_ROUTING_AROUND)
    return NULL;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      const EntenteLayoutBox *box = &graph->boxes[i];

      cards[i] = (EntenteRect) {box->x - box->width / 2, box->y - box->height / 2, box->width, box->height};
    }

  return entente_obstacles_new (cards, graph->n_boxes, 0);
}

/* The places of a view, by the id of what stands there. */
static GHashTable *
collect_places (EntenteProject *project,
                const char     *view)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entente_project_get_n (project, ENTENTE_PLACE); i++)
    {
      EntenteObject *place = entente_project_get_nth (project, ENTENTE_PLACE, i);
      const char    *object = entente_object_get_reference (place, ENTENTE_PLACE_OBJECT);

      if (object != NULL && entente_object_refers_to (place, ENTENTE_PLACE_VIEW, view))
        g_hash_table_insert (places, (gpointer)object, place);
    }

  return places;
}

static gboolean
has_moved (const Append *self,
           guint32       index)
{
  const EntenteLayoutBox  *box = &self->graph->boxes[index];
  const EntenteChartPlace *was = &self->chart->places[index];

  return !box->pinned && (box->x != was->x || box->y != was->y);
}

static void
append_new_place (const Append           *self,
                  const char             *object,
                  const EntenteLayoutBox *box)
{
  g_autofree char *id = entente_project_make_id (self->project, object, ENTENTE_PLACE);
  g_autoptr (EntenteObject) place = entente_object_new (ENTENTE_PLACE, id);
  g_autoptr (EntenteValue) x = entente_value_new_number (box->x);
  g_autoptr (EntenteValue) y = entente_value_new_number (box->y);

  entente_object_set (place, "view", self->view, NULL);
  entente_object_set (place, "object", object, NULL);
  entente_object_set_value (place, ENTENTE_PLACE_X, x);
  entente_object_set_value (place, ENTENTE_PLACE_Y, y);
  entente_change_list_add (self->changes, place);
}

static void
append_numbers (const Append  *self,
                EntenteObject *object,
                guint          x_field,
                guint          y_field,
                double         x,
                double         y)
{
  const char *id = entente_object_get_id (object);

  entente_change_list_set_number (self->changes, id, entente_object_get_field (object, x_field), x);
  entente_change_list_set_number (self->changes, id, entente_object_get_field (object, y_field), y);
}

/* What a closed frame hides goes with it, and is where it was within when the frame is opened. */
static void
append_closed_frame (const Append *self,
                     guint32       index)
{
  const EntenteChartPlace *was = &self->chart->places[index];
  const EntenteChartFrame *frame = &self->chart->frames[was->index];
  EntenteObject           *group = entente_project_lookup (self->project, was->id);
  double                   dx = self->graph->boxes[index].x - was->x, dy = self->graph->boxes[index].y - was->y;

  if (group != NULL)
    append_numbers (self, group, ENTENTE_GROUP_X, ENTENTE_GROUP_Y, frame->x + dx, frame->y + dy);

  for (guint32 i = 0; i < frame->n_members; i++)
    {
      EntenteObject *place = g_hash_table_lookup (self->places, self->chart->network->companies[frame->members[i]].id);

      if (place != NULL)
        append_numbers (self, place, ENTENTE_PLACE_X, ENTENTE_PLACE_Y,
                        entente_object_get_number (place, ENTENTE_PLACE_X, 0) + dx,
                        entente_object_get_number (place, ENTENTE_PLACE_Y, 0) + dy);
    }
}

/* What was deleted, or pinned, while the layout was worked out is left alone. */
static void
append_place (const Append *self,
              guint32       index)
{
  const EntenteLayoutBox  *box = &self->graph->boxes[index];
  const EntenteChartPlace *was = &self->chart->places[index];
  EntenteObject           *place = g_hash_table_lookup (self->places, was->id);

  if (box->pinned || (was->placed && !has_moved (self, index)))
    return;

  if (was->kind == ENTENTE_CHART_FRAME)
    append_closed_frame (self, index);
  else if (place == NULL && entente_project_lookup (self->project, was->id) != NULL)
    append_new_place (self, was->id, box);
  else if (place != NULL && !entente_object_get_flag (place, ENTENTE_PLACE_PINNED))
    append_numbers (self, place, ENTENTE_PLACE_X, ENTENTE_PLACE_Y, box->x, box->y);
}

/* How the plane must be turned, scaled and moved so that the ends of a line go where they go: z to (z - from) * turn + to. */
typedef struct
{
  complex double from;
  complex double turn;
  complex double to;
} Motion;

static gboolean
find_motion (const Append *self,
             guint32       a,
             guint32       b,
             Motion       *motion)
{
  const EntenteChartPlace *places = self->chart->places;
  const EntenteLayoutBox  *boxes = self->graph->boxes;
  complex double           before = (places[b].x - places[a].x) + I * (places[b].y - places[a].y);
  complex double           after = (boxes[b].x - boxes[a].x) + I * (boxes[b].y - boxes[a].y);

  motion->from = places[a].x + I * places[a].y;
  motion->to = boxes[a].x + I * boxes[a].y;
  motion->turn = before == after ? 1 : cabs (before) > 0 ? after / before
                                                         : 0;

  return cabs (motion->turn) <= MOST_SCALED && cabs (motion->turn) >= 1 / MOST_SCALED;
}

static EntentePoint *
move_points (const EntentePoint *points,
             guint               n_points,
             const Motion       *motion)
{
  EntentePoint *moved = g_new (EntentePoint, n_points + 1);

  for (guint i = 0; i < n_points; i++)
    {
      complex double place = (points[i].x + I * points[i].y - motion->from) * motion->turn + motion->to;

      moved[i] = (EntentePoint) {round (creal (place)), round (cimag (place))};
    }

  return moved;
}

/* Whether a line that is bent there would lead through a card of others. */
static gboolean
meets_card (const Append       *self,
            guint32             a,
            guint32             b,
            const EntentePoint *points,
            guint               n_points)
{
  const EntenteLayoutBox *low = &self->graph->boxes[MIN (a, b)], *high = &self->graph->boxes[MAX (a, b)];
  EntentePoint            start = {low->x, low->y}, end = {high->x, high->y};
  EntenteObstaclesPass    pass = {2, {a, b}};
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  if (self->cards == NULL || n_points == 0)
    return FALSE;

  entente_network_trace_through (self->chart->line_shape, &start, &end, points, n_points, path);

  return entente_obstacles_block (self->cards, (EntentePoint *)path->data, path->len, &pass);
}

static void
append_points (const Append       *self,
               const char         *bend,
               guint               field,
               const EntentePoint *points,
               guint               n_points)
{
  g_autoptr (EntenteValue) value = entente_value_new_points (points, n_points);

  entente_change_list_set_value (self->changes, bend, &entente_bend_info.fields[field], value);
}

/* a, b: the ends of the line, either of which has moved */
static void
append_moved_bend (const Append           *self,
                   const EntenteChartBend *bend,
                   guint32                 a,
                   guint32                 b)
{
  Motion                   motion;
  gboolean                 keeps_shape = find_motion (self, a, b, &motion);
  g_autofree EntentePoint *points = move_points (bend->points, bend->n_points, &motion);
  g_autofree EntentePoint *label = move_points (&bend->label, 1, &motion);

  if (!keeps_shape || meets_card (self, a, b, points, bend->n_points))
    {
      entente_change_list_remove (self->changes, bend->id);
      return;
    }

  if (bend->n_points > 0)
    append_points (self, bend->id, ENTENTE_BEND_POINTS, points, bend->n_points);
  if (!isnan (bend->label.x))
    append_points (self, bend->id, ENTENTE_BEND_LABEL, label, 1);
}

static void
append_bend (const Append           *self,
             const EntenteChartBend *bend)
{
  const char *ends[2];
  gpointer    a, b;

  if (!entente_line_ends_find (self->chart, bend->line, ends) || entente_project_lookup (self->project, bend->id) == NULL ||
      !g_hash_table_lookup_extended (self->index, ends[0], NULL, &a) || !g_hash_table_lookup_extended (self->index, ends[1], NULL, &b) ||
      (!has_moved (self, GPOINTER_TO_UINT (a)) && !has_moved (self, GPOINTER_TO_UINT (b))))
    return;

  append_moved_bend (self, bend, GPOINTER_TO_UINT (a), GPOINTER_TO_UINT (b));
}

/**
 * entente_arrangement_append:
 * @graph: the graph of @chart, after a layout
 * @chart: a chart of a view of @project
 * @project: where the places are kept
 * @view: id of the view
 * @changes: where to add what changes
 *
 * Turns what a layout found into changes. What is pinned, or was not moved, gets none. Lines bent by hand keep their shape
 * between ends that move, unless these come much nearer or go much further apart, or the line would lead through the card of
 * others: then it finds its way by itself. Notes and pictures beside a card go along with it.
 */
void
entente_arrangement_append (const EntenteLayoutGraph *graph,
                            const EntenteChart       *chart,
                            EntenteProject           *project,
                            const char               *view,
                            EntenteChangeList        *changes)
{
  g_autoptr (GHashTable) places = collect_places (project, view);
  g_autoptr (GHashTable) index = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (EntenteObstacles) cards = collect_cards (graph, chart);
  Append append = {graph, chart, project, view, changes, places, index, cards};

  g_return_if_fail (graph->n_boxes == chart->n_places);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    g_hash_table_insert (index, (gpointer)chart->places[i].id, GUINT_TO_POINTER (i));

  for (guint32 i = 0; i < graph->n_boxes; i++)
    append_place (&append, i);
  for (guint32 i = 0; i < chart->n_bends; i++)
    append_bend (&append, &chart->bends[i]);

  entente_arrangement_append_beside (graph, chart, project, changes);
}
