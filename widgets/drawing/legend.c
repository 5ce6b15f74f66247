#include "widgets/drawing/legend.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/view.h"
#include "widgets/drawing/deal-titles.h"
#include "widgets/drawing/legend-looks.h"
#include "widgets/drawing/network-looks.h"
#include "widgets/drawing/path.h"
#include "widgets/drawing/text.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points */
#define ROW_HEIGHT  13.
#define SECTION_GAP 6.
#define HEADING_GAP 9.
#define COLUMN_GAP  24.
#define ENTRY_GAP   11.
#define SAMPLE_GAP  4.
#define LINE_SAMPLE 25.
#define MARK_SAMPLE 8.5
#define BOX_SAMPLE  15.
#define BOX_HEIGHT  9.

/* A legend narrower than this has its headings above its entries, and one entry a row. */
#define MIN_WIDE 320.

typedef enum
{
  SAMPLE_DIMENSION,
  SAMPLE_STATUS,
  SAMPLE_MARK,
  SAMPLE_REGION,
  SAMPLE_PLACEHOLDER,
  SAMPLE_STAKE,
  SAMPLE_VENTURE,
  SAMPLE_GETS,
  SAMPLE_COMMON,
  SAMPLE_LOOK,
} SampleKind;

typedef struct
{
  SampleKind  kind;
  guint32     index;
  const char *text;
} Entry;

typedef struct
{
  const EntenteChart *chart;
  const EntenteTheme *theme;
  EntenteScene       *scene;
  double              width;
  double              heading;
  double              left;
  double              right;
  double              x;
  double              y;
} Legend;

static void
add_entry (GArray     *entries,
           SampleKind  kind,
           guint32     index,
           const char *text)
{
  Entry entry = {kind, index, text};

  g_array_append_val (entries, entry);
}

/* By the signs of its chips, or of the words for what it has and wants */
static gboolean
shows_traits_of (const EntenteChart *chart,
                 guint32             dimension)
{
  for (guint32 i = 0; chart->badges != ENTENTE_VIEW_BADGE_HIDE && i < chart->network->n_traits; i++)
    if (chart->network->traits[i].dimension == dimension && entente_network_has_card (chart, chart->network->traits[i].company))
      return TRUE;

  return FALSE;
}

static gboolean
shows_deals_of (const EntenteChart *chart,
                guint32             dimension)
{
  for (guint32 i = 0; i < chart->network->n_deals; i++)
    if (chart->network->deals[i].dimension == dimension && entente_network_shows_deal (chart, i) &&
        entente_network_get_tint (chart, ENTENTE_DEAL, i) == NULL)
      return TRUE;

  return FALSE;
}

static void
collect_dimensions (const EntenteChart *chart,
                    const EntenteTheme *theme,
                    GArray             *entries)
{
  const EntenteNetwork *network = chart->network;

  for (guint32 i = 0; i < network->n_dimensions; i++)
    if (shows_deals_of (chart, i) || shows_traits_of (chart, i))
      add_entry (entries, SAMPLE_DIMENSION, i, network->dimensions[i].name);
}

static void
collect_statuses (const EntenteChart *chart,
                  const EntenteTheme *theme,
                  GArray             *entries)
{
  gboolean seen[ENTENTE_DEAL_N_STATUSES] = {FALSE};
  gboolean gets = FALSE;

  for (guint32 i = 0; i < chart->network->n_deals; i++)
    if (entente_network_shows_deal (chart, i))
      {
        const EntenteNetworkDeal *deal = &chart->network->deals[i];
        const EntenteLook        *look = entente_lens_get_look (chart->lens, ENTENTE_DEAL, i);

        /* A style by rule hides that of the status. */
        if (look == NULL || look->entries[ENTENTE_RULE_CHANNEL_DASH] == ENTENTE_NO_INDEX)
          seen[CLAMP (deal->status, 0, ENTENTE_DEAL_N_STATUSES - 1)] = TRUE;
        gets = gets || deal->n_flows > 0;
      }

  for (int i = 0; i < ENTENTE_DEAL_N_STATUSES; i++)
    if (seen[i])
      add_entry (entries, SAMPLE_STATUS, i, _ (entente_deal_info.fields[ENTENTE_DEAL_STATUS].choices[i].label));

  if (gets)
    add_entry (entries, SAMPLE_GETS, 0, _("Gets something"));
}

static void
collect_kinds (const EntenteChart *chart,
               const EntenteTheme *theme,
               GArray             *entries)
{
  gboolean seen[ENTENTE_COMPANY_N_KINDS] = {FALSE};
  gboolean placeholders = FALSE;

  for (guint32 i = 0; i < chart->network->n_companies; i++)
    if (entente_network_has_card (chart, i))
      {
        seen[entente_network_get_kind_mark (chart->network, i) - ENTENTE_MARK_CARMAKER] = TRUE;
        placeholders = placeholders || chart->network->companies[i].placeholder;
      }

  for (int i = 0; i < ENTENTE_COMPANY_N_KINDS; i++)
    if (seen[i])
      add_entry (entries, SAMPLE_MARK, ENTENTE_MARK_CARMAKER + i, _ (entente_company_info.fields[ENTENTE_COMPANY_KIND].choices[i].label));

  if (placeholders)
    add_entry (entries, SAMPLE_PLACEHOLDER, 0, _("Not yet known"));
}

/* Regions whose colour stands on a card that has none of its own */
static void
collect_regions (const EntenteChart *chart,
                 const EntenteTheme *theme,
                 GArray             *entries)
{
  const EntenteNetwork *network = chart->network;

  if (theme->kind == ENTENTE_THEME_BLACK_AND_WHITE)
    return;

  for (guint32 i = 0; i < network->n_regions; i++)
    for (guint32 j = 0; j < network->n_companies && network->regions[i].color != NULL; j++)
      if (network->companies[j].region == i && network->companies[j].color == NULL && entente_network_has_card (chart, j) &&
          entente_network_get_tint (chart, ENTENTE_COMPANY, j) == NULL)
        {
          add_entry (entries, SAMPLE_REGION, i, network->regions[i].name);
          break;
        }
}

static void
collect_marks (const EntenteChart *chart,
               const EntenteTheme *theme,
               GArray             *entries)
{
  const EntenteNetwork *network = chart->network;
  EntenteDealTitles     titles;
  gboolean              has = FALSE, wants = FALSE, one_sided = FALSE, stakes = FALSE, ventures = FALSE;

  for (guint32 i = 0; i < network->n_traits && chart->badges != ENTENTE_VIEW_BADGE_HIDE; i++)
    if (entente_network_has_card (chart, network->traits[i].company))
      {
        has = has || !network->traits[i].is_want;
        wants = wants || network->traits[i].is_want;
      }

  for (guint32 i = 0; i < network->n_deals; i++)
    if (entente_network_shows_deal (chart, i))
      {
        one_sided = one_sided || network->deals[i].one_sided;
        ventures = ventures || entente_network_shows_venture (chart, i);
      }

  for (guint32 i = 0; i < network->n_stakes; i++)
    stakes = stakes || entente_network_shows_stake (chart, i);

  entente_deal_titles_init (&titles, chart);

  if (has)
    add_entry (entries, SAMPLE_MARK, ENTENTE_MARK_HAS, _("Has"));
  if (wants)
    add_entry (entries, SAMPLE_MARK, ENTENTE_MARK_WANTS, _("Wants"));
  if (titles.common != NULL)
    add_entry (entries, SAMPLE_COMMON, 0, titles.common);
  if (stakes)
    add_entry (entries, SAMPLE_STAKE, 0, _("Owns a stake"));
  if (ventures)
    add_entry (entries, SAMPLE_VENTURE, 0, _("Runs as a joint company"));
  if (one_sided)
    add_entry (entries, SAMPLE_MARK, ENTENTE_MARK_WARNING, _("One side gets nothing"));
  if (entente_legend_shows_own_looks (chart))
    add_entry (entries, SAMPLE_MARK, ENTENTE_MARK_OWN, _("Own look"));
}

static double
get_sample_width (const Legend *legend,
                  const Entry  *entry)
{
  switch (entry->kind)
    {
    case SAMPLE_LOOK:
      return entente_legend_get_look_width (legend->chart, entry->index);

    case SAMPLE_DIMENSION:
      return MARK_SAMPLE + 3 + LINE_SAMPLE * 0.5;

    case SAMPLE_MARK:
      return MARK_SAMPLE + 1;

    case SAMPLE_REGION:
      return 4;

    case SAMPLE_PLACEHOLDER:
      return BOX_SAMPLE;

    case SAMPLE_STATUS:
    case SAMPLE_STAKE:
    case SAMPLE_VENTURE:
    case SAMPLE_GETS:
    case SAMPLE_COMMON:
    default:
      return LINE_SAMPLE;
    }
}

static void
draw_line (Legend           *legend,
           EntenteSceneItem *item,
           double            x,
           double            width)
{
  double       y = legend->y + ROW_HEIGHT / 2;
  EntentePoint start = {x, y}, end = {x + width, y};
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  item->kind = ENTENTE_SCENE_LINE;
  item->part = ENTENTE_PART_LEGEND;
  g_array_append_val (path, start);
  entente_path_add_line (path, &end);
  entente_scene_add_path (legend->scene, item, (EntentePoint *)path->data, path->len);
}

static void
draw_head (Legend      *legend,
           double       x,
           EntenteColor fill,
           EntenteColor stroke)
{
  double           y = legend->y + ROW_HEIGHT / 2;
  EntentePoint     left = {x - 6.5, y - 3}, tip = {x, y}, right = {x - 6.5, y + 3};
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_SHAPE,
    .part = ENTENTE_PART_LEGEND,
    .fill = fill,
    .stroke = stroke,
    .stroke_width = legend->theme->line_width,
  };
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  g_array_append_val (path, left);
  entente_path_add_line (path, &tip);
  entente_path_add_line (path, &right);
  entente_path_add_line (path, &left);
  entente_scene_add_path (legend->scene, &item, (EntentePoint *)path->data, path->len);
}

static EntenteRect
get_mark_box (const Legend *legend,
              double        x)
{
  return (EntenteRect) {x, legend->y + (ROW_HEIGHT - MARK_SAMPLE) / 2, MARK_SAMPLE, MARK_SAMPLE};
}

static void
draw_dimension (Legend *legend,
                double  x,
                guint32 dimension)
{
  const EntenteNetwork *network = legend->chart->network;
  EntenteSceneItem      item = {.part = ENTENTE_PART_LEGEND, .bounds = get_mark_box (legend, x)};
  EntenteSceneItem      line = {.stroke_width = 2.2f * legend->theme->line_width};
  EntenteSwatch         swatch;

  item.fill = entente_theme_get_series (legend->theme, dimension, network->dimensions[dimension].color);
  line.stroke = item.fill;
  draw_line (legend, &line, x + MARK_SAMPLE + 3, LINE_SAMPLE * 0.5);

  if (entente_network_get_swatch (network, dimension, &swatch))
    entente_swatch_add (legend->scene, &item, swatch);
}

static void
draw_sign (Legend     *legend,
           double      x,
           EntenteMark mark)
{
  const EntenteTheme *theme = legend->theme;
  EntenteSceneItem    item = {
       .part = ENTENTE_PART_LEGEND,
       .bounds = get_mark_box (legend, x),
       .fill = theme->text_soft,
  };

  if (mark == ENTENTE_MARK_HAS)
    item.fill = theme->has;
  else if (mark == ENTENTE_MARK_WANTS)
    item.fill = theme->wants;
  else if (mark == ENTENTE_MARK_WARNING)
    item.fill = theme->warning;
  else
    item.bounds = entente_rect_inflate (&item.bounds, 1);

  entente_mark_add (legend->scene, &item, mark);
}

static void
draw_box (Legend      *legend,
          double       x,
          gboolean     placeholder,
          EntenteColor color)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .part = ENTENTE_PART_LEGEND,
    .bounds = {x, legend->y + (ROW_HEIGHT - BOX_HEIGHT) / 2, placeholder ? BOX_SAMPLE : 3.5, BOX_HEIGHT},
    .radius = placeholder ? 2.5f : 1.75f,
  };

  if (placeholder)
    {
      item.stroke = color;
      item.stroke_width = legend->theme->line_width * 0.9f;
      item.n_dash = 2;
      item.dash[0] = 3;
      item.dash[1] = 2;
    }
  else
    {
      item.fill = color;
    }

  entente_scene_add (legend->scene, &item);
}

static void
draw_sample (Legend      *legend,
             const Entry *entry)
{
  const EntenteTheme *theme = legend->theme;
  EntenteSceneItem    item = {0};
  EntenteColor        color;

  switch (entry->kind)
    {
    case SAMPLE_LOOK:
      entente_legend_draw_look (legend->scene, legend->chart, theme, entry->index, legend->x, legend->y + ROW_HEIGHT / 2);
      break;

    case SAMPLE_DIMENSION:
      draw_dimension (legend, legend->x, entry->index);
      break;

    case SAMPLE_STATUS:
      color = entry->index == ENTENTE_DEAL_STATUS_ENDED ? theme->ended : theme->text_soft;
      entente_network_style_status (&item, theme, color, entry->index);
      draw_line (legend, &item, legend->x, LINE_SAMPLE);
      break;

    case SAMPLE_GETS:
      item.stroke = theme->text_soft;
      item.stroke_width = 1.6f * theme->line_width;
      draw_line (legend, &item, legend->x, LINE_SAMPLE - 6);
      draw_head (legend, legend->x + LINE_SAMPLE, theme->text_soft, (EntenteColor) {0});
      break;

    case SAMPLE_COMMON:
      item.stroke = theme->text_soft;
      item.stroke_width = 1.6f * theme->line_width;
      draw_line (legend, &item, legend->x, LINE_SAMPLE);
      break;

    case SAMPLE_STAKE:
      entente_network_style_stake (&item, theme);
      draw_line (legend, &item, legend->x, LINE_SAMPLE - 6);
      draw_head (legend, legend->x + LINE_SAMPLE, theme->card, theme->line_soft);
      break;

    case SAMPLE_VENTURE:
      entente_network_style_venture (&item, theme, theme->line_soft);
      draw_line (legend, &item, legend->x, LINE_SAMPLE);
      break;

    case SAMPLE_REGION:
      if (entente_color_parse (legend->chart->network->regions[entry->index].color, &color))
        draw_box (legend, legend->x, FALSE, entente_theme_adapt (theme, color, 1.6));
      break;

    case SAMPLE_PLACEHOLDER:
      draw_box (legend, legend->x, TRUE, theme->text_soft);
      break;

    case SAMPLE_MARK:
    default:
      draw_sign (legend, legend->x, entry->index);
      break;
    }
}

static void
draw_text (Legend            *legend,
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
  item.bounds = (EntenteRect) {x, legend->y + (ROW_HEIGHT - height) / 2, width, height};
  entente_scene_add (legend->scene, &item);
}

static gboolean
is_wide (const Legend *legend)
{
  return legend->width >= MIN_WIDE;
}

/* Room for the longest heading, so that all entries begin at the same place */
static double
measure_headings (const Legend      *legend,
                  const char *const *headings,
                  guint              n_headings)
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
measure_words (const Legend *legend,
               const Entry  *entry)
{
  double width;

  entente_text_measure (legend->theme->font, entente_network_get_text (ENTENTE_TEXT_LEGEND), entry->text, 0, &width, NULL);

  return ceil (width) + 1;
}

static void
draw_entry (Legend      *legend,
            const Entry *entry)
{
  double sample = is_wide (legend) ? get_sample_width (legend, entry) : MAX (get_sample_width (legend, entry), LINE_SAMPLE);
  double words = MIN (measure_words (legend, entry), legend->right - legend->left - sample - SAMPLE_GAP);

  if (legend->x > legend->left && (!is_wide (legend) || legend->x + sample + SAMPLE_GAP + words > legend->right))
    {
      legend->x = legend->left;
      legend->y += ROW_HEIGHT;
    }

  draw_sample (legend, entry);
  draw_text (legend, ENTENTE_TEXT_LEGEND, entry->text, legend->x + sample + SAMPLE_GAP, words);
  legend->x += sample + SAMPLE_GAP + words + ENTRY_GAP;
}

static double
measure_row (const Legend *legend,
             GArray       *entries)
{
  double width = legend->heading;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      width += get_sample_width (legend, entry) + SAMPLE_GAP + measure_words (legend, entry) + (i > 0 ? ENTRY_GAP : 0);
    }

  return width;
}

/* Draws a section between two edges, from the top down */
static void
draw_section (Legend     *legend,
              const char *heading,
              GArray     *entries,
              double      left,
              double      right)
{
  legend->left = legend->x = left;
  legend->right = right;
  draw_text (legend, ENTENTE_TEXT_LEGEND_HEADING, heading, left, is_wide (legend) ? legend->heading - HEADING_GAP : right - left);

  if (is_wide (legend))
    legend->left = legend->x = left + legend->heading;
  else
    legend->y += ROW_HEIGHT;

  for (guint i = 0; i < entries->len; i++)
    draw_entry (legend, &g_array_index (entries, Entry, i));
}

/* One section after the other; two short ones share a row, the second one in the middle. */
static void
draw_sections (Legend            *legend,
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

      legend->y += ROW_HEIGHT + (is_wide (legend) ? 0 : SECTION_GAP);
    }
}

/* "Companies: Kind"; what has no field or figure goes by what it is about. */
static const char *
make_heading (Legend                   *legend,
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
collect_looks (Legend                   *legend,
               const EntenteLensSection *section,
               const guint              *counts)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint32 i = section->first_entry; i < section->first_entry + section->n_entries; i++)
    {
      const EntenteLensEntry *entry = &g_array_index (legend->chart->lens->entries, EntenteLensEntry, i);
      g_autofree char        *text = NULL;

      if (counts[i] == 0)
        continue;

      /* Translators: a line of the legend, and how many have that look */
      text = g_strdup_printf (_("%s (%u)"), entry->label, counts[i]);
      add_entry (entries, SAMPLE_LOOK, i, entente_scene_intern (legend->scene, text));
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
add_looks (Legend    *legend,
           GPtrArray *headings,
           GPtrArray *sections)
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
  static const struct
  {
    const char *heading;
    void (*collect) (const EntenteChart *chart, const EntenteTheme *theme, GArray *entries);
  } plain[] = {
    {N_("Dimensions"), collect_dimensions},
    {N_("Status"), collect_statuses},
    {N_("Companies"), collect_kinds},
    {N_("Home region"), collect_regions},
    {N_("Signs"), collect_marks},
  };
  Legend legend = {.chart = chart, .theme = theme, .width = width};
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  g_return_val_if_fail (chart != NULL && theme != NULL && width > 0, NULL);

  legend.scene = entente_scene_new ();
  add_looks (&legend, headings, sections);

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

      plain[i].collect (chart, theme, entries);
      add_section (headings, sections, _ (plain[i].heading), entries);
    }

  legend.heading = measure_headings (&legend, (const char *const *)headings->pdata, headings->len);
  draw_sections (&legend, (const char *const *)headings->pdata, (GArray *const *)sections->pdata, sections->len);

  return legend.scene;
}
