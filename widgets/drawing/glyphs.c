#include "widgets/drawing/glyphs.h"

#include "widgets/drawing/text.h"

/* What is kept at most between two pictures: texts, and bytes of masks. */
#define MAX_RUNS  60000
#define MAX_BYTES (24 << 20)

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
      cache->glyphs = g_hash_table_new_full (hash_glyph, glyphs_equal, (GDestroyNotify)entente_glyph_free, NULL);
      cache->runs = g_hash_table_new_full (hash_run, runs_equal, run_free, NULL);
      cache->texts = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_glyph_free);
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

static EntenteGlyph *
get_glyph (PangoFont *font,
           PangoGlyph index)
{
  Cache        *cache = get_cache ();
  EntenteGlyph  wanted = {.font = font, .index = index};
  EntenteGlyph *glyph = g_hash_table_lookup (cache->glyphs, &wanted);

  if (glyph != NULL)
    return glyph;

  glyph = entente_glyph_new (font, index);
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

/* A text with signs that no font has is one outline. */
static void
append_whole (GArray      *glyphs,
              PangoLayout *layout)
{
  EntenteRunGlyph glyph = {entente_glyph_new_for_layout (layout), 0, 0};

  g_ptr_array_add (get_cache ()->texts, glyph.glyph);
  g_array_append_val (glyphs, glyph);
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
  return entente_glyph_get_mask (glyph, scale, x, y, &get_cache ()->n_bytes);
}
