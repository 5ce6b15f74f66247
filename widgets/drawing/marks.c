#include "widgets/drawing/marks.h"

#include "model/object/company.h"
#include "model/object/dimension.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* The side of the square in which marks are drawn */
#define GRID 16.

/* Distance of a curve's middle points that makes it a quarter of a circle of radius 1 */
#define ROUND 0.5523

/* M x y starts a piece, L x y and C x y x y x y go on, Z ends it; O x y r is a circle, R x y w h a rectangle.
   Where two pieces lie over each other is a hole. */
static const char *const marks[ENTENTE_N_MARKS] = {
  [ENTENTE_MARK_CARMAKER] =
    "M 0.8 11 L 2.2 11 C 2.2 9.7 3.2 8.7 4.5 8.7 C 5.8 8.7 6.8 9.7 6.8 11 L 9.2 11 C 9.2 9.7 10.2 8.7 11.5 8.7 "
    "C 12.8 8.7 13.8 9.7 13.8 11 L 15.2 11 L 15.2 8.4 C 15.2 7.6 14.7 7.1 13.9 6.9 L 12.8 6.7 L 10.9 4.2 "
    "C 10.6 3.8 10.2 3.6 9.7 3.6 L 6.4 3.6 C 5.8 3.6 5.4 3.8 5.1 4.3 L 3.7 6.7 L 2.2 7.1 C 1.3 7.3 0.8 7.8 0.8 8.7 Z "
    "M 6.4 4.9 L 7.5 4.9 L 7.5 6.7 L 5.3 6.7 Z M 8.7 4.9 L 9.6 4.9 L 11 6.7 L 8.7 6.7 Z "
    "O 4.5 11 1.5 O 11.5 11 1.5",
  [ENTENTE_MARK_TRUCKMAKER] =
    "M 0.6 3.2 L 9.4 3.2 L 9.4 11.2 L 6.2 11.2 C 6.2 10 5.2 9 4 9 C 2.8 9 1.8 10 1.8 11.2 L 0.6 11.2 Z "
    "M 10.4 5.2 L 12.6 5.2 C 13 5.2 13.4 5.4 13.6 5.7 L 15.2 8 C 15.3 8.2 15.4 8.4 15.4 8.7 L 15.4 11.2 L 14.2 11.2 "
    "C 14.2 10 13.2 9 12 9 C 11.4 9 10.8 9.3 10.4 9.7 Z "
    "M 11.6 6.3 L 12.5 6.3 L 13.7 8 L 11.6 8 Z O 4 11.4 1.5 O 12 11.4 1.5",
  [ENTENTE_MARK_SUPPLIER] =
    "M 6.7 3.2 L 6.8 1.1 L 9.2 1.1 L 9.3 3.2 L 10.5 3.7 L 12.1 2.3 L 13.7 3.9 L 12.3 5.5 L 12.8 6.7 L 14.9 6.8 "
    "L 14.9 9.2 L 12.8 9.3 L 12.3 10.5 L 13.7 12.1 L 12.1 13.7 L 10.5 12.3 L 9.3 12.8 L 9.2 14.9 L 6.8 14.9 "
    "L 6.7 12.8 L 5.5 12.3 L 3.9 13.7 L 2.3 12.1 L 3.7 10.5 L 3.2 9.3 L 1.1 9.2 L 1.1 6.8 L 3.2 6.7 L 3.7 5.5 "
    "L 2.3 3.9 L 3.9 2.3 L 5.5 3.7 Z O 8 8 2.3",
  [ENTENTE_MARK_BATTERY] =
    "R 0.8 4.2 12.6 7.6 R 2.1 5.5 10 5 R 3.2 6.6 2.2 2.8 R 6.4 6.6 2.2 2.8 R 14.2 6.4 1.2 3.2",
  [ENTENTE_MARK_TECHNOLOGY] =
    "R 3.6 3.6 8.8 8.8 R 5.8 5.8 4.4 4.4 R 4.9 1.2 1.3 1.8 R 7.35 1.2 1.3 1.8 R 9.8 1.2 1.3 1.8 "
    "R 4.9 13 1.3 1.8 R 7.35 13 1.3 1.8 R 9.8 13 1.3 1.8 R 1.2 4.9 1.8 1.3 R 1.2 7.35 1.8 1.3 R 1.2 9.8 1.8 1.3 "
    "R 13 4.9 1.8 1.3 R 13 7.35 1.8 1.3 R 13 9.8 1.8 1.3",
  [ENTENTE_MARK_START_UP] =
    "M 7 2.2 C 7.5 6.2 9.3 8.2 13.4 8.8 C 9.3 9.4 7.5 11.4 7 15.4 C 6.5 11.4 4.7 9.4 0.6 8.8 C 4.7 8.2 6.5 6.2 7 2.2 Z "
    "M 12.6 0.6 C 12.8 2.4 13.6 3.2 15.4 3.4 C 13.6 3.6 12.8 4.4 12.6 6.2 C 12.4 4.4 11.6 3.6 9.8 3.4 C 11.6 3.2 12.4 2.4 12.6 0.6 Z",
  [ENTENTE_MARK_JOINT_COMPANY] =
    "O 5.5 8 4.7 O 10.5 8 4.7",
  [ENTENTE_MARK_INVESTOR] =
    "R 1.6 9.4 3.2 4.6 R 6.4 6 3.2 8 R 11.2 2 3.2 12",
  [ENTENTE_MARK_STATE] =
    "M 8 1.2 L 15 5.2 L 1 5.2 Z R 2.4 6.4 2 5.2 R 7 6.4 2 5.2 R 11.6 6.4 2 5.2 R 1 12.6 14 1.9",
  [ENTENTE_MARK_OTHER] =
    "O 8 8 4.4 O 8 8 2.6",
  [ENTENTE_MARK_HAS] =
    "M 8 2.4 L 14.6 13 L 1.4 13 Z",
  [ENTENTE_MARK_WANTS] =
    "M 1.4 3 L 14.6 3 L 8 13.6 Z M 5 5.1 L 11 5.1 L 8 9.9 Z",
  [ENTENTE_MARK_WARNING] =
    "M 8 0.9 C 8.5 0.9 8.9 1.1 9.2 1.6 L 15.4 12.7 C 16 13.7 15.4 14.8 14.2 14.8 L 1.8 14.8 C 0.6 14.8 0 13.7 0.6 12.7 "
    "L 6.8 1.6 C 7.1 1.1 7.5 0.9 8 0.9 Z R 7.1 5 1.8 5 R 7.1 11.2 1.8 1.9",
  [ENTENTE_MARK_OWN] =
    "M 14.6 1.2 C 15.4 2 15.2 2.8 14.6 3.6 L 8.8 10.6 L 5.6 7.4 L 12.4 1.4 C 13.2 0.8 14 0.6 14.6 1.2 Z "
    "M 4.6 8.4 L 7.8 11.6 C 7.6 13.8 5.4 15.4 1 15 C 2.2 14 2 12.6 2.4 10.8 C 2.8 9.4 3.6 8.6 4.6 8.4 Z",
  [ENTENTE_MARK_OPEN] =
    "M 2 4.5 L 14 4.5 L 8 12.5 Z",
  [ENTENTE_MARK_CLOSED] =
    "M 4.5 2 L 12.5 8 L 4.5 14 Z",
};

static const char *const swatch_shapes[ENTENTE_N_SWATCH_SHAPES] = {
  "M 3 0.5 L 13 0.5 C 14.4 0.5 15.5 1.6 15.5 3 L 15.5 13 C 15.5 14.4 14.4 15.5 13 15.5 L 3 15.5 C 1.6 15.5 0.5 14.4 0.5 13 "
  "L 0.5 3 C 0.5 1.6 1.6 0.5 3 0.5 Z",
  "O 8 8 8",
  "M 8 -1.4 L 17.4 8 L 8 17.4 L -1.4 8 Z",
};

static const char *const swatch_patterns[ENTENTE_DIMENSION_N_PATTERNS] = {
  [ENTENTE_DIMENSION_PATTERN_SOLID] = "",
  [ENTENTE_DIMENSION_PATTERN_STRIPES] = "M 9.4 3 L 12.4 3 L 6.6 13 L 3.6 13 Z",
  [ENTENTE_DIMENSION_PATTERN_DOTS] = "O 8 8 3.2",
  [ENTENTE_DIMENSION_PATTERN_GRID] =
    "M 6.7 3.2 L 9.3 3.2 L 9.3 6.7 L 12.8 6.7 L 12.8 9.3 L 9.3 9.3 L 9.3 12.8 L 6.7 12.8 L 6.7 9.3 L 3.2 9.3 L 3.2 6.7 L 6.7 6.7 Z",
  [ENTENTE_DIMENSION_PATTERN_WAVES] =
    "M 3 8.2 C 4.6 4.4 6.8 4.6 8 7 C 9 9 10.4 9 11.6 6.2 L 13 7.8 C 11.4 11.6 9.2 11.4 8 9 C 7 7 5.6 7 4.4 9.8 Z",
  [ENTENTE_DIMENSION_PATTERN_DASHES] = "R 4 4.6 8 2.2 R 4 9.2 8 2.2",
};

static double
next_number (const char **text)
{
  char  *end;
  double number = g_ascii_strtod (*text, &end);

  g_assert (end != *text);
  *text = end;

  return number;
}

static EntentePoint
next_point (const char       **text,
            const EntenteRect *box)
{
  double x = next_number (text);
  double y = next_number (text);

  return (EntentePoint) {box->x + x / GRID * box->width, box->y + y / GRID * box->height};
}

static void
add_point (GArray *path,
           double  x,
           double  y)
{
  EntentePoint point = {x, y};

  g_array_append_val (path, point);
}

static void
add_circle (GArray      *path,
            EntentePoint centre,
            double       radius)
{
  static const double cosine[] = {1, 0, -1, 0, 1}, sine[] = {0, 1, 0, -1, 0};
  double              reach = radius * ROUND;

  add_point (path, centre.x + radius, centre.y);

  for (int i = 0; i < 4; i++)
    {
      double c = cosine[i], s = sine[i], next_c = cosine[i + 1], next_s = sine[i + 1];

      add_point (path, centre.x + radius * c - reach * s, centre.y + radius * s + reach * c);
      add_point (path, centre.x + radius * next_c + reach * next_s, centre.y + radius * next_s - reach * next_c);
      add_point (path, centre.x + radius * next_c, centre.y + radius * next_s);
    }
}

static void
add_rectangle (GArray             *path,
               const EntentePoint *a,
               const EntentePoint *b)
{
  EntentePoint corners[] = {{b->x, a->y}, *b, {a->x, b->y}};

  add_point (path, a->x, a->y);

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    entente_path_add_line (path, &corners[i]);
}

/* Reads one command of the little language above, whose letter is passed over already */
static void
add_command (GArray            *path,
             char               command,
             const char       **text,
             const EntenteRect *box)
{
  EntentePoint a = next_point (text, box), b, c;

  switch (command)
    {
    case 'M':
      add_point (path, a.x, a.y);
      break;

    case 'L':
      entente_path_add_line (path, &a);
      break;

    case 'C':
      b = next_point (text, box);
      c = next_point (text, box);
      add_point (path, a.x, a.y);
      add_point (path, b.x, b.y);
      add_point (path, c.x, c.y);
      break;

    case 'O':
      add_circle (path, a, next_number (text) / GRID * box->width);
      break;

    case 'R':
      b.x = a.x + next_number (text) / GRID * box->width;
      b.y = a.y + next_number (text) / GRID * box->height;
      add_rectangle (path, &a, &b);
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
trace (GArray            *path,
       const char        *text,
       const EntenteRect *box)
{
  while (*text != '\0')
    {
      char command = *text++;

      if (command == ' ' || command == 'Z')
        continue;

      if (path->len > 0 && strchr ("MOR", command) != NULL)
        add_point (path, NAN, NAN);

      add_command (path, command, &text, box);
    }
}

/* Each outline is read once, as it is in a square of side 1; charts are drawn on several threads. */
static const GArray *
get_outline (const char *text)
{
  static const EntenteRect square = {0, 0, 1, 1};
  static GMutex            mutex;
  static GHashTable       *outlines = NULL;
  GArray                  *outline;

  g_mutex_lock (&mutex);

  if (outlines == NULL)
    outlines = g_hash_table_new (NULL, NULL);

  outline = g_hash_table_lookup (outlines, text);

  if (outline == NULL)
    {
      outline = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
      trace (outline, text, &square);
      g_hash_table_insert (outlines, (gpointer)text, outline);
    }

  g_mutex_unlock (&mutex);

  return outline;
}

static void
add_outline (GArray            *path,
             const char        *text,
             const EntenteRect *box)
{
  const GArray *outline = get_outline (text);

  if (path->len > 0 && outline->len > 0)
    add_point (path, NAN, NAN);

  for (guint i = 0; i < outline->len; i++)
    {
      EntentePoint point = g_array_index (outline, EntentePoint, i);

      add_point (path, box->x + point.x * box->width, box->y + point.y * box->height);
    }
}

/**
 * entente_mark_add:
 * @scene: a scene that is being filled
 * @item: where (its bounds, a square) and how: part, object, fill and detail
 * @mark: which mark
 *
 * Adds a mark on top of what is there.
 */
void
entente_mark_add (EntenteScene           *scene,
                  const EntenteSceneItem *item,
                  EntenteMark             mark)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  EntenteSceneItem shape = *item;

  g_return_if_fail ((guint)mark < ENTENTE_N_MARKS);

  shape.kind = ENTENTE_SCENE_SHAPE;
  add_outline (path, marks[mark], &item->bounds);
  entente_scene_add_path (scene, &shape, (const EntentePoint *)path->data, path->len);
}

/**
 * entente_swatch_add:
 * @scene: a scene that is being filled
 * @item: where (its bounds, a square) and how: part, object, fill and detail
 * @swatch: which shape with which pattern
 *
 * Adds the sign of a dimension on top of what is there.
 */
void
entente_swatch_add (EntenteScene           *scene,
                    const EntenteSceneItem *item,
                    EntenteSwatch           swatch)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  EntenteSceneItem shape = *item;

  shape.kind = ENTENTE_SCENE_SHAPE;
  add_outline (path, swatch_shapes[swatch.shape % ENTENTE_N_SWATCH_SHAPES], &item->bounds);
  add_outline (path, swatch_patterns[swatch.pattern % ENTENTE_DIMENSION_N_PATTERNS], &item->bounds);
  entente_scene_add_path (scene, &shape, (const EntentePoint *)path->data, path->len);
}

/**
 * entente_level_add:
 * @scene: a scene that is being filled
 * @item: where (its bounds, a square) and how: part, object, fill and detail
 * @level: a class of numbers, from 0
 * @n_levels: how many classes there are
 *
 * Adds the sign of a class of numbers on top of what is there: as many rising bars as there are classes, those up to its
 * own standing, the others lying.
 */
void
entente_level_add (EntenteScene           *scene,
                   const EntenteSceneItem *item,
                   guint                   level,
                   guint                   n_levels)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  EntenteSceneItem shape = *item;
  double           step = item->bounds.width / MAX (n_levels, 1);

  shape.kind = ENTENTE_SCENE_SHAPE;

  for (guint i = 0; i < MAX (n_levels, 1); i++)
    {
      double       height = item->bounds.height * (i <= level ? (i + 1.) / MAX (n_levels, 1) : 0.12);
      EntentePoint a = {item->bounds.x + i * step, item->bounds.y + item->bounds.height - height};
      EntentePoint b = {a.x + step * 0.72, item->bounds.y + item->bounds.height};

      if (i > 0)
        add_point (path, NAN, NAN);

      add_rectangle (path, &a, &b);
    }

  entente_scene_add_path (scene, &shape, (const EntentePoint *)path->data, path->len);
}
