/* Where nodes stand, as files say it in values, and at the scale that cards need. */

#include "model/exchange/graph-places.h"

#include "model/layout/overlap-removal.h"

#include <math.h>
#include <string.h>

/* Cards are about this wide and high; points. */
#define CARD_WIDTH  130.0
#define CARD_HEIGHT 50.0

/* A card is as wide as its name within limits, beyond which the name wraps; points. */
#define MIN_WIDTH    120.0
#define MAX_WIDTH    190.0
#define LETTER_WIDTH 8.5
#define SIGNS_WIDTH  48.0

/* What cards leave free between them, points: those that are moved aside among many, and the few that would meet. */
#define CARD_GAP  20.0
#define LEAST_GAP 0.0

/* A drawing grows to no more than this many times what its cards take side by side: twice as wide, and twice as high. */
#define MAX_ROOM 4.0

/* As many nodes tell how close they stand. */
#define SAMPLE 200u

/* Nothing is drawn farther out than this; points. */
#define MAX_PLACE 1e6

/* Closer than this, places are the same; points. */
#define SAME_PLACE 0.01

static const char *const across_names[] = {"x", "posx", "positionx", "xpos", "xposition", "vizx", "graphicsx", "layoutx", NULL};
static const char *const down_names[] = {"y", "posy", "positiony", "ypos", "yposition", "vizy", "graphicsy", "layouty", NULL};

static gboolean
is_one_of (const char        *name,
           const char *const *names)
{
  char  text[16];
  gsize n = 0;

  for (; *name != '\0' && n + 1 < sizeof text; name++)
    if (g_ascii_isalnum (*name))
      text[n++] = g_ascii_tolower (*name);
  text[n] = '\0';

  return *name == '\0' && g_strv_contains (names, text);
}

/* The first key of one of these names */
static guint32
find_key (EntenteGraph      *self,
          const char *const *names)
{
  for (guint32 i = 0; i < self->keys->len; i++)
    if (entente_graph_get_key (self, i)->domain == ENTENTE_GRAPH_OF_NODES && is_one_of (entente_graph_get_key (self, i)->name, names))
      return i;

  return ENTENTE_GRAPH_NO_INDEX;
}

static void
take_number (EntenteGraph *self,
             guint32       node,
             guint32       key,
             double       *number)
{
  double found;

  for (guint32 i = entente_graph_get_node (self, node)->first_value; i != ENTENTE_GRAPH_NO_INDEX; i = entente_graph_get_value (self, i)->next)
    if (entente_graph_get_value (self, i)->key == key && entente_graph_is_number (entente_graph_get_value (self, i)->text, &found))
      *number = found;
}

/* What is drawn where the values say has the place that they say, to the last digit. */
static gboolean
is_same_place (const EntenteGraphNode *node,
               double                  x,
               double                  y)
{
  return isnan (node->x) || isnan (node->y) || (fabs (node->x - x) < SAME_PLACE && fabs (node->y - y) < SAME_PLACE);
}

/**
 * entente_graph_find_places:
 * @self: a graph as read
 *
 * Takes the values x and y of nodes, by these or similar names, for where they stand, unless the file draws them elsewhere.
 */
void
entente_graph_find_places (EntenteGraph *self)
{
  guint32  across = find_key (self, across_names);
  guint32  down = find_key (self, down_names);
  gboolean has_values = across != ENTENTE_GRAPH_NO_INDEX && down != ENTENTE_GRAPH_NO_INDEX;

  for (guint32 i = 0; i < self->nodes->len; i++)
    {
      EntenteGraphNode *node = entente_graph_get_node (self, i);
      double            x = NAN, y = NAN;

      if (has_values)
        {
          take_number (self, i, across, &x);
          take_number (self, i, down, &y);
        }

      if (!isnan (x) && !isnan (y) && is_same_place (node, x, y))
        {
          node->x = x;
          node->y = y;
        }

      if (!(fabs (node->x) <= MAX_PLACE && fabs (node->y) <= MAX_PLACE))
        node->x = node->y = NAN;
    }
}

static gboolean
is_card (const EntenteGraphNode *node)
{
  return node->kind != ENTENTE_GRAPH_GROUP && node->kind != ENTENTE_GRAPH_NOTE && !isnan (node->x);
}

/* How many times farther apart a node and its nearest neighbour would have to stand for their cards not to meet */
static double
find_need (const EntenteGraph *self,
           guint32             index)
{
  const EntenteGraphNode *node = entente_graph_get_node (self, index);
  double                  need = 0;

  for (guint32 i = 0; i < self->nodes->len; i++)
    {
      const EntenteGraphNode *other = entente_graph_get_node (self, i);
      double                  across = fabs (other->x - node->x), down = fabs (other->y - node->y);

      if (i != index && is_card (other) && (across > 0 || down > 0))
        need = MAX (need, 1 / MAX (across / CARD_WIDTH, down / CARD_HEIGHT));
    }

  return need;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* What half of the nodes need */
static double
find_scale (const EntenteGraph *self)
{
  g_autoptr (GArray) needs = g_array_new (FALSE, FALSE, sizeof (double));
  guint32 step = self->nodes->len / SAMPLE + 1;

  for (guint32 i = 0; i < self->nodes->len; i += step)
    if (is_card (entente_graph_get_node (self, i)))
      {
        double need = find_need (self, i);

        g_array_append_val (needs, need);
      }

  if (needs->len < 2)
    return 1;

  g_array_sort (needs, compare_numbers);

  return g_array_index (needs, double, needs->len / 2);
}

typedef struct
{
  double  left;
  double  top;
  double  right;
  double  bottom;
  guint32 n_cards;
} Drawing;

static Drawing
measure (const EntenteGraph *self)
{
  Drawing drawing = {INFINITY, INFINITY, -INFINITY, -INFINITY, 0};

  for (guint32 i = 0; i < self->nodes->len; i++)
    {
      const EntenteGraphNode *node = entente_graph_get_node (self, i);

      if (isnan (node->x))
        continue;

      drawing.left = MIN (drawing.left, node->x);
      drawing.right = MAX (drawing.right, node->x);
      drawing.top = MIN (drawing.top, node->y);
      drawing.bottom = MAX (drawing.bottom, node->y);
      drawing.n_cards += is_card (node);
    }

  return drawing;
}

static gboolean
has_groups (const EntenteGraph *self)
{
  for (guint32 i = 0; i < self->nodes->len; i++)
    if (entente_graph_get_node (self, i)->kind == ENTENTE_GRAPH_GROUP)
      return TRUE;

  return FALSE;
}

/*
 * Where a few stand close and most stand far apart, the whole would grow beyond all sight for the sake of the few. At scale s,
 * a drawing takes (width s + CARD_WIDTH) (height s + CARD_HEIGHT), which is solved for s.
 */
static double
find_limit (const EntenteGraph *self)
{
  Drawing drawing = measure (self);
  double  reach = MAX (MAX (-drawing.left, drawing.right), MAX (-drawing.top, drawing.bottom));
  double  width = drawing.right - drawing.left, height = drawing.bottom - drawing.top;
  double  linear = width * CARD_HEIGHT + height * CARD_WIDTH;
  double  room = MAX_ROOM * drawing.n_cards * (CARD_WIDTH + CARD_GAP) * (CARD_HEIGHT + CARD_GAP) - CARD_WIDTH * CARD_HEIGHT;
  double  limit = MAX_PLACE / MAX (reach, 1);

  /* Frames would no longer hold what is moved out of the way. */
  if (!has_groups (self))
    limit = MIN (limit, 2 * room / (linear + sqrt (linear * linear + 4 * width * height * room)));

  return limit;
}

static void
enlarge (EntenteGraph *self,
         double        scale)
{
  for (guint32 i = 0; i < self->nodes->len; i++)
    {
      EntenteGraphNode *node = entente_graph_get_node (self, i);

      node->x *= scale;
      node->y *= scale;
      node->width *= scale;
      node->height *= scale;
    }

  for (guint i = 0; i < self->bends->len; i++)
    {
      g_array_index (self->bends, EntentePoint, i).x *= scale;
      g_array_index (self->bends, EntentePoint, i).y *= scale;
    }
}

static double
guess_width (const EntenteGraphNode *node)
{
  double width = SIGNS_WIDTH;

  for (const char *p = node->label != NULL ? node->label : node->id; *p != '\0'; p = g_utf8_next_char (p))
    width += g_unichar_iswide (g_utf8_get_char (p)) ? 2 * LETTER_WIDTH : LETTER_WIDTH;

  return CLAMP (width, MIN_WIDTH, MAX_WIDTH);
}

/* Bends lead around where something stood. */
static void
drop_bends (EntenteGraph   *self,
            const gboolean *is_moved)
{
  for (guint32 i = 0; i < self->edges->len; i++)
    {
      EntenteGraphEdge *edge = entente_graph_get_edge (self, i);

      if (is_moved[edge->source] || is_moved[edge->target])
        edge->n_bends = 0;
    }
}

static void
part (EntenteGraph *self,
      double        gap)
{
  g_autofree EntenteLayoutBox *boxes = g_new0 (EntenteLayoutBox, self->nodes->len);
  g_autofree guint32          *nodes = g_new (guint32, self->nodes->len);
  g_autofree gboolean         *is_moved = g_new0 (gboolean, self->nodes->len);
  guint32                      n = 0;

  for (guint32 i = 0; i < self->nodes->len; i++)
    {
      const EntenteGraphNode *node = entente_graph_get_node (self, i);

      if (!is_card (node))
        continue;

      boxes[n] = (EntenteLayoutBox) {.x = node->x, .y = node->y, .width = guess_width (node), .height = CARD_HEIGHT};
      nodes[n++] = i;
    }

  if (!entente_layout_remove_overlaps (boxes, n, gap, NULL))
    return;

  /* What need not move keeps its place to the last digit. */
  for (guint32 i = 0; i < n; i++)
    {
      EntenteGraphNode *node = entente_graph_get_node (self, nodes[i]);

      if (fabs (boxes[i].x - node->x) < SAME_PLACE && fabs (boxes[i].y - node->y) < SAME_PLACE)
        continue;

      is_moved[nodes[i]] = hypot (boxes[i].x - node->x, boxes[i].y - node->y) > CARD_HEIGHT / 2;
      node->x = round (boxes[i].x);
      node->y = round (boxes[i].y);
    }

  drop_bends (self, is_moved);
}

/**
 * entente_graph_make_room:
 * @self: a graph with places
 *
 * Other programs draw dots where there will be cards. When more than half of the cards would cover another one, the whole
 * drawing is made larger, and keeps its shape. Where that would take too much room, it grows as far as is sensible, and what
 * still covers something else is moved aside, as are the few that meet in a drawing that has room for most; lines that end
 * there find ways of their own. What this program wrote stays as it is.
 */
void
entente_graph_make_room (EntenteGraph *self)
{
  double scale, limit;

  if (self->is_own || !entente_graph_is_placed (self))
    return;

  scale = MAX (find_scale (self), 1);
  limit = MAX (find_limit (self), 1);
  if (scale > 1)
    enlarge (self, MIN (scale, limit));
  if (!has_groups (self))
    part (self, scale > limit ? CARD_GAP : LEAST_GAP);
}
