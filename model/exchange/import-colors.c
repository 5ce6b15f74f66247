#include "model/exchange/import-colors.h"

#include "model/object/deal.h"
#include "model/object/dimension.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* More colours than this are a scale rather than kinds of lines; they are kept in notes. */
#define MAX_COLORS 12

#define COLOR_KEY "line colour"

/* A colour of lines. label: (nullable): what is written on all of them; NULL when they differ */
typedef struct
{
  const char *color;
  const char *label;
  char       *name;
} Shade;

/* @made: the dimensions made here, by id */
struct _EntenteImportColors
{
  EntenteGraph *graph;
  GArray       *shades;
  GHashTable   *made;
};

static void
clear_shade (gpointer shade)
{
  g_free (((Shade *)shade)->name);
}

static Shade *
get_shade (EntenteImportColors *self,
           guint                index)
{
  return &g_array_index (self->shades, Shade, index);
}

static Shade *
find_shade (EntenteImportColors *self,
            const char          *color)
{
  for (guint i = 0; i < self->shades->len; i++)
    if (g_str_equal (get_shade (self, i)->color, color))
      return get_shade (self, i);

  return NULL;
}

static void
take_edge (EntenteImportColors    *self,
           const EntenteGraphEdge *edge)
{
  Shade *shade = find_shade (self, edge->color);
  Shade  first = {edge->color, edge->label, NULL};

  if (shade == NULL && self->shades->len <= MAX_COLORS)
    g_array_append_val (self->shades, first);
  else if (shade != NULL && g_strcmp0 (shade->label, edge->label) != 0)
    shade->label = NULL;
}

static void
keep_in_notes (EntenteGraph *graph)
{
  guint32 key = entente_graph_add_key (graph, ENTENTE_GRAPH_OF_EDGES, COLOR_KEY);

  for (guint32 i = 0; i < graph->edges->len; i++)
    {
      EntenteGraphEdge *edge = entente_graph_get_edge (graph, i);

      if (edge->color != NULL)
        entente_graph_add_value (graph, &edge->first_value, key, edge->color, strlen (edge->color));
    }
}

static const char *
name_grey (int most)
{
  return most < 64 ? _("Black lines") : _("Grey lines");
}

/* From 0 to 360, by the place of the strongest part among the others */
static double
get_hue (const int parts[3],
         int       most,
         int       least)
{
  double range = most - least;

  if (most == parts[0])
    return fmod (60 * (parts[1] - parts[2]) / range + 360, 360);
  if (most == parts[1])
    return 60 * (parts[2] - parts[0]) / range + 120;

  return 60 * (parts[0] - parts[1]) / range + 240;
}

/* What people call a colour, more or less */
static const char *
name_color (const char *color)
{
  static const struct
  {
    double      until;
    const char *name;
  } hues[] = {
    {15, N_("Red lines")},
    {45, N_("Orange lines")},
    {70, N_("Yellow lines")},
    {165, N_("Green lines")},
    {200, N_("Turquoise lines")},
    {255, N_("Blue lines")},
    {310, N_("Purple lines")},
    {345, N_("Pink lines")},
    {361, N_("Red lines")},
  };
  guint64 all = g_ascii_strtoull (color + 1, NULL, 16);
  int     parts[] = {(int)(all >> 16), (int)(all >> 8 & 0xff), (int)(all & 0xff)};
  int     most = MAX (parts[0], MAX (parts[1], parts[2])), least = MIN (parts[0], MIN (parts[1], parts[2]));
  guint   i = 0;

  if (most - least < 32)
    return name_grey (most);

  while (get_hue (parts, most, least) >= hues[i].until)
    i++;

  return _ (hues[i].name);
}

/* After what is written on all lines of that colour, or else after the colour; no two alike */
static void
name_shades (EntenteImportColors *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->shades->len; i++)
    {
      Shade *shade = get_shade (self, i);

      shade->name = g_strdup (shade->label != NULL ? shade->label : name_color (shade->color));

      if (g_hash_table_contains (names, shade->name))
        {
          g_autofree char *plain = g_steal_pointer (&shade->name);

          shade->name = g_strdup_printf ("%s (%s)", plain, shade->color);
        }

      g_hash_table_add (names, shade->name);
    }
}

/**
 * entente_import_colors_new:
 * @graph: a graph; gets the colours as values when there are too many of them
 *
 * Returns: (transfer full): what the colours of its lines are
 */
EntenteImportColors *
entente_import_colors_new (EntenteGraph *graph)
{
  EntenteImportColors *self = g_new0 (EntenteImportColors, 1);

  self->graph = graph;
  self->made = g_hash_table_new (g_str_hash, g_str_equal);
  self->shades = g_array_new (FALSE, FALSE, sizeof (Shade));
  g_array_set_clear_func (self->shades, clear_shade);

  for (guint32 i = 0; i < graph->edges->len; i++)
    if (entente_graph_get_edge (graph, i)->color != NULL)
      take_edge (self, entente_graph_get_edge (graph, i));

  if (self->shades->len > MAX_COLORS)
    {
      g_array_set_size (self->shades, 0);
      if (!graph->is_own)
        keep_in_notes (graph);
    }

  name_shades (self);

  return self;
}

void
entente_import_colors_free (EntenteImportColors *self)
{
  g_hash_table_unref (self->made);
  g_array_unref (self->shades);
  g_free (self);
}

/* What this program wrote names the dimension; the line has its colour. */
static void
color_own (EntenteImportThings *things,
           const char          *id,
           const char          *color)
{
  GPtrArray *objects = entente_import_things_get_objects (things);

  for (guint i = 0; i < objects->len; i++)
    {
      EntenteObject *object = g_ptr_array_index (objects, i);

      if (entente_object_get_object_type (object) == ENTENTE_DIMENSION && g_str_equal (entente_object_get_id (object), id) &&
          entente_object_get_value (object, ENTENTE_DIMENSION_COLOR) == NULL)
        entente_object_set (object, "color", color, NULL);
    }
}

static void
add_dimension (EntenteImportColors *self,
               EntenteImportThings *things,
               EntenteObject       *deal,
               const Shade         *shade)
{
  gboolean    is_new = entente_import_things_find (things, ENTENTE_DIMENSION, shade->name) == NULL;
  const char *id = entente_import_things_find_or_make (things, ENTENTE_DIMENSION, shade->name);

  if (is_new)
    {
      color_own (things, id, shade->color);
      g_hash_table_add (self->made, (gpointer)id);
    }

  entente_object_set (deal, "dimensions", id, NULL);
}

/**
 * entente_import_colors_apply:
 * @self: the colours of a graph's lines
 * @things: what is imported
 * @deal: a deal, with what else the file says of it
 * @color: (nullable): the colour of its line
 *
 * Gives a deal that is about nothing else the dimension that its line's colour stands for.
 */
void
entente_import_colors_apply (EntenteImportColors *self,
                             EntenteImportThings *things,
                             EntenteObject       *deal,
                             const char          *color)
{
  const char *const *dimensions = entente_object_get_references (deal, ENTENTE_DEAL_DIMENSIONS);
  const Shade       *shade = color != NULL ? find_shade (self, color) : NULL;

  if (color != NULL && self->graph->is_own && dimensions[0] != NULL)
    color_own (things, dimensions[0], color);
  else if (shade != NULL && !self->graph->is_own && dimensions[0] == NULL)
    add_dimension (self, things, deal, shade);
}

/**
 * entente_import_colors_report:
 * @self: the colours of a graph's lines, applied
 * @reading: takes what is to be said
 */
void
entente_import_colors_report (EntenteImportColors *self,
                              EntenteReading      *reading)
{
  guint n = g_hash_table_size (self->made);

  if (n > 0)
    entente_reading_add_problem (reading, 0, NULL, NULL,
                                 ngettext ("%u colour of lines became a dimension; call it what it stands for", "%u colours of lines became dimensions; call them what they stand for", n), n);
}
