#include "widgets/drawing/glyphs.h"

#include "widgets/drawing/coverage.h"
#include "widgets/drawing/outline.h"
#include "widgets/drawing/path.h"
#include "widgets/drawing/text.h"

#include <math.h>

/* A letter is painted at so many places within a pixel each way; the eye sees no more. */
#define PHASES 4

/* Outlines are asked for so much larger: cairo rounds them to parts of a pixel. */
#define PRECISION 32.0

/* What is kept at most between two pictures: texts, and bytes of masks. */
#define MAX_RUNS  60000
#define MAX_BYTES (24 << 20)

/* font: (nullable): NULL for an outline that is a whole text. */
struct _EntenteGlyph
{
  PangoFont  *font;
  PangoGlyph  index;
  GArray     *points;
  double      scale;
  GHashTable *masks;
};

typedef struct
{
  double           scale;
  int              phase_x;
  int              phase_y;
  EntenteGlyphMask mask;
} SizedMask;

typedef struct
{
  const char      *font;
  char            *text;
  EntenteTextStyle style;
  float            width;
  EntenteTextRun   run;
} CachedRun;

/* Pango's objects belong to one thread, so each has its own. */
typedef struct
{
  GHashTable *glyphs;
  GHashTable *runs;
  GPtrArray  *texts;
  gsize       n_bytes;
} Cache;

static guint
hash_glyph (gconstpointer data)
{
  const EntenteGlyph *glyph = data;

  return g_direct_hash (glyph->font) ^ glyph->index * 2654435761u;
}

static gboolean
glyphs_equal (gconstpointer a,
              gconstpointer b)
{
  const EntenteGlyph *first = a, *second = b;

  return first->font == second->font && first->index == second->index;
}

static void
glyph_free (gpointer data)
{
  EntenteGlyph *glyph = data;

  g_clear_object (&glyph->font);
  g_array_unref (glyph->points);
  g_hash_table_unref (glyph->masks);
  g_free (glyph);
}

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

static guint
hash_run (gconstpointer data)
{
  const CachedRun *run = data;

  return g_str_hash (run->text) ^ (guint)(run->style.size * 64) ^ (guint)(run->width * 16) << 8 ^
         (guint)run->style.weight << 20 ^ (guint)run->style.max_lines << 4;
}

static gboolean
runs_equal (gconstpointer a,
            gconstpointer b)
{
  const CachedRun *first = a, *second = b;

  return first->width == second->width && first->font == second->font && first->style.size == second->style.size &&
         first->style.weight == second->style.weight && first->style.italic == second->style.italic &&
         first->style.align == second->style.align && first->style.max_lines == second->style.max_lines &&
         strcmp (first->text, second->text) == 0;
}

static void
run_free (gpointer data)
{
  CachedRun *run = data;

  g_free (run->run.glyphs);
  g_free (run->text);
  g_free (run);
}

static void
cache_free (gpointer data)
{
  Cache *cache = data;

  g_hash_table_unref (cache->runs);
  g_hash_table_unref (cache->glyphs);
  g_ptr_array_unref (cache->texts);
  g_free (cache);
}

static GPrivate cache_key = G_PRIVATE_INIT (cache_free);

static Cache *
get_cache (void)
{
  Cache *cache = g_private_get (&cache_key);

  if (cache == NULL)
    {
      cache = g_new0 (Cache, 1);
      cache->glyphs = g_hash_table_new_full (hash_glyph, glyphs_equal, glyph_free, NULL);
      cache->runs = g_hash_table_new_full (hash_run, runs_equal, run_free, NULL);
      cache->texts = g_ptr_array_new_with_free_func (glyph_free);
      g_private_set (&cache_key, cache);
    }

  return cache;
}

/**
 * entente_glyphs_begin:
 *
 * Forgets what was kept on this thread, if that is too much. What the other functions return lives until then.
 */
void
entente_glyphs_begin (void)
{
  Cache *cache = get_cache ();

  if (g_hash_table_size (cache->runs) > MAX_RUNS || cache->n_bytes > MAX_BYTES)
    {
      g_hash_table_remove_all (cache->runs);
      g_hash_table_remove_all (cache->glyphs);
      g_ptr_array_set_size (cache->texts, 0);
      cache->n_bytes = 0;
    }
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

static EntenteGlyph *
get_glyph (PangoFont *font,
           PangoGlyph index)
{
  Cache        *cache = get_cache ();
  EntenteGlyph  wanted = {.font = font, .index = index};
  EntenteGlyph *glyph = g_hash_table_lookup (cache->glyphs, &wanted);

  if (glyph != NULL)
    return glyph;

  glyph = glyph_new (font, index, copy_outline (font, index), 1 / PRECISION);
  g_hash_table_add (cache->glyphs, glyph);

  return glyph;
}

/* Appends the letters of a piece of a line; FALSE when one is none of the font's. */
static gboolean
append_piece (GArray               *glyphs,
              const PangoLayoutRun *piece,
              const PangoRectangle *logical,
              int                   baseline)
{
  int x = logical->x;

  for (int i = 0; i < piece->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &piece->glyphs->glyphs[i];
      EntenteRunGlyph       glyph = {
              .x = (float)(x + info->geometry.x_offset) / PANGO_SCALE,
              .y = (float)(baseline + info->geometry.y_offset) / PANGO_SCALE,
      };

      x += info->geometry.width;

      if (info->glyph == PANGO_GLYPH_EMPTY)
        continue;

      if ((info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        return FALSE;

      glyph.glyph = get_glyph (piece->item->analysis.font, info->glyph);

      if (glyph.glyph->points->len > 0)
        g_array_append_val (glyphs, glyph);
    }

  return TRUE;
}

static gboolean
append_letters (GArray      *glyphs,
                PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  gboolean         known = TRUE;

  do
    {
      PangoLayoutRun *piece = pango_layout_iter_get_run_readonly (iter);
      PangoRectangle  logical;

      if (piece == NULL)
        continue;

      pango_layout_iter_get_run_extents (iter, NULL, &logical);
      known = append_piece (glyphs, piece, &logical, pango_layout_iter_get_baseline (iter));
    }
  while (known && pango_layout_iter_next_run (iter));

  pango_layout_iter_free (iter);

  return known;
}

/* A text with signs that no font has is one outline, as pango draws it. */
static void
append_whole (GArray      *glyphs,
              PangoLayout *layout)
{
  cairo_t        *cr = create_sketch ();
  EntenteRunGlyph glyph = {NULL, 0, 0};

  cairo_scale (cr, PRECISION, PRECISION);
  pango_cairo_layout_path (cr, layout);
  cairo_identity_matrix (cr);
  glyph.glyph = glyph_new (NULL, 0, copy_path (cr), 1 / PRECISION);
  g_ptr_array_add (get_cache ()->texts, glyph.glyph);
  g_array_append_val (glyphs, glyph);
  cairo_destroy (cr);
}

/**
 * entente_glyphs_get_run:
 * @font: family names, best first
 * @style: how it is set
 * @text: what is set
 * @width: where it wraps, points; 0 for never
 *
 * Sets a text for painting on this thread, at any scale.
 *
 * Returns: (transfer none): its letters, which live on this thread until entente_glyphs_begin()
 */
const EntenteTextRun *
entente_glyphs_get_run (const char             *font,
                        const EntenteTextStyle *style,
                        const char             *text,
                        double                  width)
{
  Cache     *cache = get_cache ();
  CachedRun  wanted = {.font = g_intern_string (font), .text = (char *)text, .style = *style, .width = (float)MAX (width, 0)};
  CachedRun *cached = g_hash_table_lookup (cache->runs, &wanted);
  GArray    *glyphs;
  g_autoptr (PangoLayout) layout = NULL;

  if (cached != NULL)
    return &cached->run;

  layout = entente_text_get_layout (font, style, text, width);
  glyphs = g_array_new (FALSE, FALSE, sizeof (EntenteRunGlyph));

  if (!append_letters (glyphs, layout))
    {
      g_array_set_size (glyphs, 0);
      append_whole (glyphs, layout);
    }

  cached = g_memdup2 (&wanted, sizeof wanted);
  cached->text = g_strdup (text);
  cached->run.n_glyphs = glyphs->len;
  cached->run.glyphs = (EntenteRunGlyph *)g_array_free (glyphs, FALSE);
  g_hash_table_add (cache->runs, cached);

  return &cached->run;
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
 * entente_glyphs_get_mask:
 * @glyph: a letter
 * @scale: pixels per point
 * @x: (inout): where its origin shall be; becomes the pixel from which the mask is placed
 * @y: (inout): where its origin shall be; becomes the pixel from which the mask is placed
 *
 * Returns: (transfer none): its picture, which lives on this thread until entente_glyphs_begin()
 */
const EntenteGlyphMask *
entente_glyphs_get_mask (EntenteGlyph *glyph,
                         double        scale,
                         double       *x,
                         double       *y)
{
  SizedMask  wanted = {.scale = scale, .phase_x = take_phase (x), .phase_y = take_phase (y)};
  SizedMask *mask = g_hash_table_lookup (glyph->masks, &wanted);

  if (mask != NULL)
    return &mask->mask;

  mask = g_memdup2 (&wanted, sizeof wanted);
  paint_mask (glyph, mask);
  g_hash_table_add (glyph->masks, mask);
  get_cache ()->n_bytes += sizeof *mask + (gsize)mask->mask.width * (gsize)mask->mask.height;

  return &mask->mask;
}
