#include "widgets/drawing/glyph.h"

#include "widgets/drawing/coverage.h"
#include "widgets/drawing/outline.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* A letter is painted at so many places within a pixel each way; the eye sees no more. */
#define PHASES 4

/* Outlines are asked for so much larger: cairo rounds them to parts of a pixel. */
#define PRECISION 32.0

typedef struct
{
  double           scale;
  int              phase_x;
  int              phase_y;
  EntenteGlyphMask mask;
} SizedMask;

static guint
hash_mask (gconstpointer data)
{
  const SizedMask *mask = data;

  return (guint)(mask->scale * 65536) * 16 + (guint)(mask->phase_x * PHASES + mask->phase_y);
}

static gboolean
masks_equal (gconstpointer a,
             gconstpointer b)
{
  const SizedMask *first = a, *second = b;

  return first->scale == second->scale && first->phase_x == second->phase_x && first->phase_y == second->phase_y;
}

static void
mask_free (gpointer data)
{
  SizedMask *mask = data;

  g_free (mask->mask.pixels);
  g_free (mask);
}

static EntentePoint
get_point (const cairo_path_data_t *data)
{
  return (EntentePoint) {data->point.x, data->point.y};
}

static void
append_straight (GArray      *points,
                 EntentePoint to)
{
  EntentePoint from = g_array_index (points, EntentePoint, points->len - 1);
  EntentePoint curve[3] = {from, to, to};

  g_array_append_vals (points, curve, 3);
}

/* As paths of scenes are: pieces with breaks between them. */
static GArray *
copy_path (cairo_t *cr)
{
  cairo_path_t *path = cairo_copy_path (cr);
  GArray       *points = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];
      EntentePoint             p[3];

      switch (data->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          if (points->len > 0)
            g_array_append_val (points, ENTENTE_PATH_BREAK);
          p[0] = get_point (&data[1]);
          g_array_append_val (points, p[0]);
          break;

        case CAIRO_PATH_LINE_TO:
          append_straight (points, get_point (&data[1]));
          break;

        case CAIRO_PATH_CURVE_TO:
          for (int j = 0; j < 3; j++)
            p[j] = get_point (&data[j + 1]);
          g_array_append_vals (points, p, 3);
          break;

        case CAIRO_PATH_CLOSE_PATH:
        default:
          break;
        }
    }

  cairo_path_destroy (path);

  return points;
}

static cairo_t *
create_sketch (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t         *cr = cairo_create (surface);

  cairo_surface_destroy (surface);

  return cr;
}

static GArray *
copy_outline (PangoFont *font,
              PangoGlyph index)
{
  cairo_scaled_font_t  *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_glyph_t         glyph = {index, 0, 0};
  cairo_t              *cr = create_sketch ();
  cairo_matrix_t        size, matrix;
  cairo_scaled_font_t  *large;
  GArray               *points;

  cairo_scaled_font_get_font_matrix (scaled, &size);
  cairo_matrix_init_scale (&matrix, PRECISION, PRECISION);
  cairo_matrix_multiply (&size, &size, &matrix);
  cairo_matrix_init_identity (&matrix);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  large = cairo_scaled_font_create (cairo_scaled_font_get_font_face (scaled), &size, &matrix, options);

  cairo_set_scaled_font (cr, large);
  cairo_glyph_path (cr, &glyph, 1);
  points = copy_path (cr);

  cairo_scaled_font_destroy (large);
  cairo_font_options_destroy (options);
  cairo_destroy (cr);

  return points;
}

static EntenteGlyph *
glyph_new (PangoFont *font,
           PangoGlyph index,
           GArray    *points,
           double     scale)
{
  EntenteGlyph *self = g_new0 (EntenteGlyph, 1);

  self->font = font != NULL ? g_object_ref (font) : NULL;
  self->index = index;
  self->points = points;
  self->scale = scale;
  self->masks = g_hash_table_new_full (hash_mask, masks_equal, mask_free, NULL);

  return self;
}

/**
 * entente_glyph_new:
 * @font: a font
 * @index: of a letter in it
 *
 * Returns: (transfer full): the letter
 */
EntenteGlyph *
entente_glyph_new (PangoFont *font,
                   PangoGlyph index)
{
  return glyph_new (font, index, copy_outline (font, index), 1 / PRECISION);
}

/**
 * entente_glyph_new_for_layout:
 * @layout: a text
 *
 * Returns: (transfer full): the whole text as one outline, as pango draws it
 */
EntenteGlyph *
entente_glyph_new_for_layout (PangoLayout *layout)
{
  cairo_t      *cr = create_sketch ();
  EntenteGlyph *self;

  cairo_scale (cr, PRECISION, PRECISION);
  pango_cairo_layout_path (cr, layout);
  cairo_identity_matrix (cr);
  self = glyph_new (NULL, 0, copy_path (cr), 1 / PRECISION);
  cairo_destroy (cr);

  return self;
}

void
entente_glyph_free (EntenteGlyph *glyph)
{
  g_clear_object (&glyph->font);
  g_array_unref (glyph->points);
  g_hash_table_unref (glyph->masks);
  g_free (glyph);
}

static void
add_edges (EntenteCoverage *coverage,
           const GArray    *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      const EntentePoint *from = &g_array_index (points, EntentePoint, i);
      const EntentePoint *to = &g_array_index (points, EntentePoint, (i + 1) % points->len);

      entente_coverage_add_edge (coverage, from->x, from->y, to->x, to->y);
    }
}

/* Calls for each closed piece of the outline. */
static void
add_pieces (const EntenteGlyph *glyph,
            EntenteOutline     *outline,
            EntenteCoverage    *coverage)
{
  const EntentePoint *points = (const EntentePoint *)glyph->points->data;
  guint               start = 0;

  for (guint i = 0; i <= glyph->points->len; i++)
    if (i == glyph->points->len || entente_path_is_break (&points[i]))
      {
        entente_outline_trace (outline, points + start, i - start);
        add_edges (coverage, outline->points);
        start = i + 1;
      }
}

static EntenteRect
get_extents (const EntenteGlyph *glyph)
{
  EntenteRect extents = {INFINITY, INFINITY, -INFINITY, -INFINITY};

  for (guint i = 0; i < glyph->points->len; i++)
    {
      const EntentePoint *point = &g_array_index (glyph->points, EntentePoint, i);

      if (entente_path_is_break (point))
        continue;

      extents.x = MIN (extents.x, point->x);
      extents.y = MIN (extents.y, point->y);
      extents.width = MAX (extents.width, point->x);
      extents.height = MAX (extents.height, point->y);
    }

  extents.width -= extents.x;
  extents.height -= extents.y;

  return extents;
}

static void
paint_mask (const EntenteGlyph *glyph,
            SizedMask          *mask)
{
  EntenteRect     extents = get_extents (glyph);
  double          scale = glyph->scale * mask->scale;
  double          dx = (double)mask->phase_x / PHASES, dy = (double)mask->phase_y / PHASES;
  int             left = (int)floor (extents.x * scale + dx), top = (int)floor (extents.y * scale + dy);
  int             right = (int)ceil ((extents.x + extents.width) * scale + dx), bottom = (int)ceil ((extents.y + extents.height) * scale + dy);
  EntenteCoverage coverage;
  EntenteOutline  outline;

  mask->mask = (EntenteGlyphMask) {left, top, MAX (right - left, 1), MAX (bottom - top, 1), NULL};
  mask->mask.pixels = g_malloc0 ((gsize)mask->mask.width * (gsize)mask->mask.height);
  entente_coverage_init (&coverage, mask->mask.width, mask->mask.height);
  entente_outline_init (&outline, dx - left, dy - top, scale);
  add_pieces (glyph, &outline, &coverage);

  for (int y = coverage.top; y < coverage.bottom; y++)
    {
      int           x, n;
      const guint8 *row = entente_coverage_take_row (&coverage, y, FALSE, &x, &n);

      if (n > 0)
        memcpy (mask->mask.pixels + (gsize)y * (gsize)mask->mask.width + x, row, (gsize)n);
    }

  entente_outline_clear (&outline);
  entente_coverage_clear (&coverage);
}

/* Splits a place into whole pixels and steps within one. */
static int
take_phase (double *place)
{
  double steps = floor (*place * PHASES + 0.5);
  double whole = floor (steps / PHASES);

  *place = whole;

  return (int)(steps - whole * PHASES);
}

/**
 * entente_glyph_get_mask:
 * @glyph: a letter
 * @scale: pixels per point
 * @x: (inout): where its origin shall be; becomes the pixel from which the mask is placed
 * @y: (inout): where its origin shall be; becomes the pixel from which the mask is placed
 * @n_bytes: (inout): grows by the room that is taken
 *
 * Returns: (transfer none): its picture, which lives as long as the letter
 */
const EntenteGlyphMask *
entente_glyph_get_mask (EntenteGlyph *glyph,
                        double        scale,
                        double       *x,
                        double       *y,
                        gsize        *n_bytes)
{
  SizedMask  wanted = {.scale = scale, .phase_x = take_phase (x), .phase_y = take_phase (y)};
  SizedMask *mask = g_hash_table_lookup (glyph->masks, &wanted);

  if (mask != NULL)
    return &mask->mask;

  mask = g_memdup2 (&wanted, sizeof wanted);
  paint_mask (glyph, mask);
  g_hash_table_add (glyph->masks, mask);
  *n_bytes += sizeof *mask + (gsize)mask->mask.width * (gsize)mask->mask.height;

  return &mask->mask;
}
