#include "widgets/drawing/text.h"

#include <math.h>

/* More than a large chart has; what is beyond is measured anew. */
#define MAX_MEASURES 200000
#define MAX_LAYOUTS  4000

/* Steps in which the width of a balanced text is narrowed down */
#define N_BALANCE_STEPS 5

/* What a text that is too long for its lines gets instead; more than any text has */
#define MANY_LINES 99

typedef struct
{
  const char      *font;
  const char      *text;
  EntenteTextStyle style;
  float            width;
} Key;

typedef struct
{
  Key      key;
  double   width;
  double   height;
  double   balance;
  int      max_lines;
  gboolean is_one_line;
} Measure;

typedef struct
{
  Key          key;
  PangoLayout *layout;
} CachedLayout;

/* Pango's objects belong to one thread, so each has its own. */
typedef struct
{
  PangoContext *context;
  PangoLayout  *scratch;
  GHashTable   *measures;
  GHashTable   *layouts;
} Cache;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) ^ (guint)(key->style.size * 64) ^ (guint)(key->width * 16) << 8 ^
         (guint)key->style.weight << 20 ^ (guint)key->style.max_lines << 4;
}

static gboolean
keys_equal (gconstpointer a,
            gconstpointer b)
{
  const Key *first = a, *second = b;

  return first->width == second->width && first->font == second->font &&
         first->style.size == second->style.size && first->style.weight == second->style.weight &&
         first->style.italic == second->style.italic && first->style.align == second->style.align &&
         first->style.max_lines == second->style.max_lines && strcmp (first->text, second->text) == 0;
}

static void
measure_free (gpointer data)
{
  Measure *measure = data;

  g_free ((char *)measure->key.text);
  g_free (measure);
}

static void
cached_layout_free (gpointer data)
{
  CachedLayout *cached = data;

  g_object_unref (cached->layout);
  g_free ((char *)cached->key.text);
  g_free (cached);
}

static void
cache_free (gpointer data)
{
  Cache *cache = data;

  g_hash_table_unref (cache->layouts);
  g_hash_table_unref (cache->measures);
  g_object_unref (cache->scratch);
  g_object_unref (cache->context);
  g_free (cache);
}

static GPrivate cache_key = G_PRIVATE_INIT (cache_free);

/* Nothing is rounded to the pixels of a screen, so that text wraps alike on the screen and on paper. */
static PangoContext *
create_context (void)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext         *context = pango_font_map_create_context (fonts);

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

static Cache *
get_cache (void)
{
  Cache *cache = g_private_get (&cache_key);

  if (cache == NULL)
    {
      cache = g_new0 (Cache, 1);
      cache->context = create_context ();
      cache->scratch = pango_layout_new (cache->context);
      cache->measures = g_hash_table_new_full (hash_key, keys_equal, NULL, measure_free);
      cache->layouts = g_hash_table_new_full (hash_key, keys_equal, NULL, cached_layout_free);
      g_private_set (&cache_key, cache);
    }

  return cache;
}

static void
set_up_layout (PangoLayout *layout,
               const Key   *key)
{
  static const PangoAlignment alignments[] = {
    [ENTENTE_ALIGN_START] = PANGO_ALIGN_LEFT,
    [ENTENTE_ALIGN_CENTER] = PANGO_ALIGN_CENTER,
    [ENTENTE_ALIGN_END] = PANGO_ALIGN_RIGHT,
  };
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, key->font);
  pango_font_description_set_weight (description, key->style.weight);
  pango_font_description_set_style (description, key->style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size (description, key->style.size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);

  pango_layout_set_width (layout, key->width > 0 ? (int)ceil (key->width * PANGO_SCALE) : -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, alignments[key->style.align]);
  pango_layout_set_single_paragraph_mode (layout, key->style.max_lines > 0);
  pango_layout_set_height (layout, key->style.max_lines > 0 ? -key->style.max_lines : -1);
  pango_layout_set_ellipsize (layout, key->style.max_lines > 0 && key->width > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_text (layout, key->text, -1);
}

static Key
make_key (const char             *font,
          const EntenteTextStyle *style,
          const char             *text,
          double                  width)
{
  return (Key) {g_intern_string (font), text, *style, MAX (width, 0)};
}

static void
get_size (PangoLayout *layout,
          double      *width,
          double      *height)
{
  int w, h;

  pango_layout_get_size (layout, &w, &h);
  *width = (double)w / PANGO_SCALE;
  *height = (double)h / PANGO_SCALE;
}

static Measure *
add_measure (Cache     *cache,
             const Key *key)
{
  Measure *measure = g_new0 (Measure, 1);

  measure->key = *key;
  measure->key.text = g_strdup (key->text);
  g_hash_table_replace (cache->measures, measure, measure);

  return measure;
}

static Measure *
get_measure (const Key *key)
{
  Cache   *cache = get_cache ();
  Measure *measure = g_hash_table_lookup (cache->measures, key);

  if (measure != NULL)
    return measure;

  if (g_hash_table_size (cache->measures) >= MAX_MEASURES)
    g_hash_table_remove_all (cache->measures);

  measure = add_measure (cache, key);
  set_up_layout (cache->scratch, key);
  get_size (cache->scratch, &measure->width, &measure->height);
  measure->is_one_line = pango_layout_get_line_count (cache->scratch) == 1 && !pango_layout_is_ellipsized (cache->scratch);

  return measure;
}

/**
 * entente_text_measure:
 * @font: family names, best first
 * @style: how it is set
 * @text: what is set
 * @width: where it wraps, points; 0 for never
 * @out_width: (out) (optional): width of the widest line, points
 * @out_height: (out) (optional): height of all lines, points
 *
 * Measures text as it will be drawn on any surface. May be called on any thread.
 */
void
entente_text_measure (const char             *font,
                      const EntenteTextStyle *style,
                      const char             *text,
                      double                  width,
                      double                 *out_width,
                      double                 *out_height)
{
  Key            key = make_key (font, style, text, width);
  const Measure *measure = get_measure (&key);

  if (out_width != NULL)
    *out_width = measure->width;
  if (out_height != NULL)
    *out_height = measure->height;
}

/* Whether the scratch layout, wrapped at the width, is no higher than so, uncut, and keeps all words whole */
static gboolean
fits (Cache *cache,
      double width,
      double height)
{
  double used, higher;

  pango_layout_set_width (cache->scratch, (int)ceil (width * PANGO_SCALE));
  get_size (cache->scratch, &used, &higher);

  return used <= width + 0.01 && higher <= height + 0.01 && !pango_layout_is_ellipsized (cache->scratch);
}

/* Narrows the scratch layout down from width to the least width at which it takes no more lines */
static double
balance (Cache *cache,
         double width)
{
  double used, height, low, high = width;

  pango_layout_set_width (cache->scratch, (int)ceil (width * PANGO_SCALE));
  get_size (cache->scratch, &used, &height);
  low = used / 2;

  if (pango_layout_get_line_count (cache->scratch) > 1 && fits (cache, width, height))
    for (int i = 0; i < N_BALANCE_STEPS; i++)
      {
        double middle = (low + high) / 2;

        if (fits (cache, middle, height))
          high = middle;
        else
          low = middle;
      }

  pango_layout_set_wrap (cache->scratch, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (cache->scratch, (int)ceil (high * PANGO_SCALE));
  get_size (cache->scratch, &used, &height);

  return MIN (high, ceil (used) + 1);
}

/* A text that stands whole on one line looks the same wherever it has room, so that nothing need be set anew. */
static void
fit_one_line (Measure *measure)
{
  Cache   *cache = get_cache ();
  Key      key = measure->key;
  Measure *fitted;

  measure->max_lines = key.style.max_lines;
  measure->balance = MIN (key.width, ceil (measure->width) + 1);
  key.width = (float)measure->balance;

  if (g_hash_table_contains (cache->measures, &key))
    return;

  fitted = add_measure (cache, &key);
  fitted->width = measure->width;
  fitted->height = measure->height;
  fitted->is_one_line = TRUE;
}

/**
 * entente_text_fit:
 * @font: family names, best first
 * @style: (inout): how it is set; gets more lines if it would be cut otherwise
 * @text: what is set
 * @width: the width it is to be wrapped at, points
 * @widest: what it may take instead when words would be broken or cut at @width, points
 *
 * Finds how narrow a text can be wrapped without taking more lines, so that its lines are about equally long and nothing
 * of it is lost.
 *
 * Returns: the width to wrap at, points
 */
double
entente_text_fit (const char       *font,
                  EntenteTextStyle *style,
                  const char       *text,
                  double            width,
                  double            widest)
{
  Key      key = make_key (font, style, text, width);
  Measure *measure = get_measure (&key);
  Cache   *cache = get_cache ();

  if (measure->balance == 0 && measure->is_one_line && measure->width <= width)
    fit_one_line (measure);

  if (measure->balance == 0)
    {
      set_up_layout (cache->scratch, &key);
      pango_layout_set_wrap (cache->scratch, PANGO_WRAP_WORD);
      measure->max_lines = style->max_lines;

      if (!fits (cache, width, G_MAXDOUBLE))
        width = widest;

      pango_layout_set_wrap (cache->scratch, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_width (cache->scratch, (int)ceil (width * PANGO_SCALE));

      if (pango_layout_is_ellipsized (cache->scratch))
        {
          measure->max_lines = MANY_LINES;
          pango_layout_set_height (cache->scratch, -MANY_LINES);
        }

      pango_layout_set_wrap (cache->scratch, PANGO_WRAP_WORD);
      measure->balance = balance (cache, width);
    }

  style->max_lines = measure->max_lines;

  return measure->balance;
}

/**
 * entente_text_get_layout:
 * @font: family names, best first
 * @style: how it is set
 * @text: what is set
 * @width: where it wraps, points; 0 for never
 *
 * Sets text for drawing on this thread, at any scale.
 *
 * Returns: (transfer full): the layout, which must not be changed
 */
PangoLayout *
entente_text_get_layout (const char             *font,
                         const EntenteTextStyle *style,
                         const char             *text,
                         double                  width)
{
  Cache        *cache = get_cache ();
  Key           key = make_key (font, style, text, width);
  CachedLayout *cached = g_hash_table_lookup (cache->layouts, &key);

  if (cached == NULL)
    {
      if (g_hash_table_size (cache->layouts) >= MAX_LAYOUTS)
        g_hash_table_remove_all (cache->layouts);

      cached = g_new0 (CachedLayout, 1);
      cached->key = key;
      cached->key.text = g_strdup (text);
      cached->layout = pango_layout_new (cache->context);
      set_up_layout (cached->layout, &key);
      g_hash_table_add (cache->layouts, cached);
    }

  return g_object_ref (cached->layout);
}
