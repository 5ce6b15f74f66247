#include "widgets/drawing/legend-private.h"

#include "widgets/drawing/legend-looks.h"
#include "widgets/drawing/network-looks.h"
#include "widgets/drawing/text.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points */
#define SECTION_GAP 6.
#define HEADING_GAP 9.
#define COLUMN_GAP  24.
#define ENTRY_GAP   11.
#define SAMPLE_GAP  4.

/* A legend narrower than this has its headings above its entries, and one entry a row. */
#define MIN_WIDE 320.

/* What is explained without rules */
typedef struct
{
  const char *heading;
  void (*collect) (const EntenteChart *chart, const EntenteTheme *theme, GArray *entries);
} Section;

static void
draw_text (EntenteLegend     *legend,
           EntenteNetworkText text,
           const char        *words,
           double             x,
           double             width)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_TEXT,
    .part = ENTENTE_PART_LEGEND,
    .stroke = text == ENTENTE_TEXT_LEGEND ? legend->theme->text : legend->theme->text_soft,
    .text = words,
    .style = *entente_network_get_text (text),
  };
  double height;

  entente_text_measure (legend->theme->font, &item.style, words, width, NULL, &height);
  item.bounds = (EntenteRect) {x, legend->y + (ENTENTE_LEGEND_ROW - height) / 2, width, height};
  entente_scene_add (legend->scene, &item);
}

static gboolean
is_wide (const EntenteLegend *legend)
{
  return legend->width >= MIN_WIDE;
}

/* Room for the longest heading, so that all entries begin at the same place */
static double
measure_headings (const EntenteLegend *legend,
                  const char *const   *headings,
                  guint                n_headings)
{
  double widest = 0, width;

  for (guint i = 0; i < n_headings; i++)
    {
      entente_text_measure (legend->theme->font, entente_network_get_text (ENTENTE_TEXT_LEGEND_HEADING), headings[i], 0, &width, NULL);
      widest = MAX (widest, width);
    }

  return ceil (widest) + 1 + HEADING_GAP;
}

static double
measure_words (const EntenteLegend      *legend,
               const EntenteLegendEntry *entry)
{
  double width;

  entente_text_measure (legend->theme->font, entente_network_get_text (ENTENTE_TEXT_LEGEND), entry->text, 0, &width, NULL);

  return ceil (width) + 1;
}

static void
draw_entry (EntenteLegend            *legend,
            const EntenteLegendEntry *entry)
{
  double sample = is_wide (legend) ? entente_legend_get_sample_width (legend, entry) : MAX (entente_legend_get_sample_width (legend, entry), ENTENTE_LEGEND_LINE);
  double words = MIN (measure_words (legend, entry), legend->right - legend->left - sample - SAMPLE_GAP);

  if (legend->x > legend->left && (!is_wide (legend) || legend->x + sample + SAMPLE_GAP + words > legend->right))
    {
      legend->x = legend->left;
      legend->y += ENTENTE_LEGEND_ROW;
    }

  entente_legend_draw_sample (legend, entry);
  draw_text (legend, ENTENTE_TEXT_LEGEND, entry->text, legend->x + sample + SAMPLE_GAP, words);
  legend->x += sample + SAMPLE_GAP + words + ENTRY_GAP;
}

static double
measure_row (const EntenteLegend *legend,
             GArray              *entries)
{
  double width = legend->heading;

  for (guint i = 0; i < entries->len; i++)
    {
      const EntenteLegendEntry *entry = &g_array_index (entries, EntenteLegendEntry, i);

      width += entente_legend_get_sample_width (legend, entry) + SAMPLE_GAP + measure_words (legend, entry) + (i > 0 ? ENTRY_GAP : 0);
    }

  return width;
}

/* Draws a section between two edges, from the top down */
static void
draw_section (EntenteLegend *legend,
              const char    *heading,
              GArray        *entries,
              double         left,
              double         right)
{
  legend->left = legend->x = left;
  legend->right = right;
  draw_text (legend, ENTENTE_TEXT_LEGEND_HEADING, heading, left, is_wide (legend) ? legend->heading - HEADING_GAP : right - left);

  if (is_wide (legend))
    legend->left = legend->x = left + legend->heading;
  else
    legend->y += ENTENTE_LEGEND_ROW;

  for (guint i = 0; i < entries->len; i++)
    draw_entry (legend, &g_array_index (entries, EntenteLegendEntry, i));
}

/* One section after the other; two short ones share a row, the second one in the middle. */
static void
draw_sections (EntenteLegend     *legend,
               const char *const *headings,
               GArray *const     *sections,
               guint              n_sections)
{
  double half = (legend->width - COLUMN_GAP) / 2;

  for (guint i = 0; i < n_sections; i++)
    {
      gboolean is_short = is_wide (legend) && measure_row (legend, sections[i]) <= half;

      draw_section (legend, headings[i], sections[i], 0, is_short ? half : legend->width);

      if (is_short && i + 1 < n_sections && measure_row (legend, sections[i + 1]) <= half)
        {
          i++;
          draw_section (legend, headings[i], sections[i], half + COLUMN_GAP, legend->width);
        }

      legend->y += ENTENTE_LEGEND_ROW + (is_wide (legend) ? 0 : SECTION_GAP);
    }
}

/* "Companies: Kind"; what has no field or figure goes by what it is about. */
static const char *
make_heading (EntenteLegend            *legend,
              const EntenteLensSection *section)
{
  const char      *target = _ (entente_type_get_info (section->target)->plural);
  g_autofree char *text = NULL;

  if (section->heading == NULL)
    return target;

  /* Translators: what a part of the legend is about, and by what it looks as it does: Companies: Kind */
  text = g_strdup_printf (_("%s: %s"), target, section->heading);

  return entente_scene_intern (legend->scene, text);
}

static GArray *
collect_looks (EntenteLegend            *legend,
               const EntenteLensSection *section,
               const guint              *counts)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (EntenteLegendEntry));

  for (guint32 i = section->first_entry; i < section->first_entry + section->n_entries; i++)
    {
      const EntenteLensEntry *entry = &g_array_index (legend->chart->lens->entries, EntenteLensEntry, i);
      g_autofree char        *text = NULL;

      if (counts[i] == 0)
        continue;

      /* Translators: a line of the legend, and how many have that look */
      text = g_strdup_printf (_("%s (%u)"), entry->label, counts[i]);
      entente_legend_add_entry (entries, ENTENTE_LEGEND_LOOK, i, entente_scene_intern (legend->scene, text));
    }

  return entries;
}

static void
add_section (GPtrArray  *headings,
             GPtrArray  *sections,
             const char *heading,
             GArray     *entries)
{
  if (entries->len == 0)
    {
      g_array_unref (entries);
      return;
    }

  g_ptr_array_add (headings, (gpointer)heading);
  g_ptr_array_add (sections, entries);
}

/* What rules give, but no looks of single objects, which have one sign for all. */
static void
add_looks (EntenteLegend *legend,
           GPtrArray     *headings,
           GPtrArray     *sections)
{
  const EntenteLens *lens = legend->chart->lens;
  g_autofree guint  *counts = entente_legend_count_looks (legend->chart);

  for (guint i = 0; i < lens->sections->len; i++)
    {
      const EntenteLensSection *section = &g_array_index (lens->sections, EntenteLensSection, i);

      if (!section->is_own)
        add_section (headings, sections, make_heading (legend, section), collect_looks (legend, section, counts));
    }
}

static EntenteScene *
make_legend (const EntenteChart *chart,
             const EntenteTheme *theme,
             double              width,
             const Section      *plain,
             guint               n_plain)
{
  EntenteLegend legend = {.chart = chart, .theme = theme, .width = width};
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  legend.scene = entente_scene_new ();
  add_looks (&legend, headings, sections);

  for (guint i = 0; i < n_plain; i++)
    {
      GArray *entries = g_array_new (FALSE, FALSE, sizeof (EntenteLegendEntry));

      plain[i].collect (chart, theme, entries);
      add_section (headings, sections, _ (plain[i].heading), entries);
    }

  legend.heading = measure_headings (&legend, (const char *const *)headings->pdata, headings->len);
  draw_sections (&legend, (const char *const *)headings->pdata, (GArray *const *)sections->pdata, sections->len);

  return legend.scene;
}

/**
 * entente_legend_scene_new:
 * @chart: what is shown
 * @theme: how
 * @width: the room for it, points
 *
 * Explains what is on a chart, and nothing that is not: what rules give, with how many have it, then dimensions, statuses,
 * kinds of company, regions, marks. Its upper left corner is the origin; an empty chart has an empty legend.
 *
 * Returns: (transfer full): the picture
 */
EntenteScene *
entente_legend_scene_new (const EntenteChart *chart,
                          const EntenteTheme *theme,
                          double              width)
{
  static const Section sections[] = {
    {N_("Dimensions"), entente_legend_collect_dimensions},
    {N_("Status"), entente_legend_collect_statuses},
    {N_("Companies"), entente_legend_collect_kinds},
    {N_("Home region"), entente_legend_collect_regions},
    {N_("Signs"), entente_legend_collect_marks},
  };

  g_return_val_if_fail (chart != NULL && theme != NULL && width > 0, NULL);

  return make_legend (chart, theme, width, sections, G_N_ELEMENTS (sections));
}

/**
 * entente_legend_scene_new_from_afar:
 * @chart: what is shown
 * @theme: how
 * @width: the room for it, points
 *
 * Explains what is seen of a chart whose cards are dots, as entente_legend_scene_new() does: colours and sizes, but no signs.
 *
 * Returns: (transfer full): the picture
 */
EntenteScene *
entente_legend_scene_new_from_afar (const EntenteChart *chart,
                                    const EntenteTheme *theme,
                                    double              width)
{
  static const Section sections[] = {
    {N_("Dimensions"), entente_legend_collect_dimensions},
    {N_("Companies"), entente_legend_collect_dots},
    {N_("Home region"), entente_legend_collect_regions},
  };

  g_return_val_if_fail (chart != NULL && theme != NULL && width > 0, NULL);

  return make_legend (chart, theme, width, sections, G_N_ELEMENTS (sections));
}
