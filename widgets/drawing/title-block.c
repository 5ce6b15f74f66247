#include "widgets/drawing/title-block.h"

#include "widgets/drawing/text.h"

#include <glib/gi18n.h>
#include <math.h>

/* Part of the width that the facts at the right take, at most */
#define FACTS_PART 0.36

#define COLUMN_GAP 16.
#define LINE_GAP   2.

static const EntenteTextStyle title_style = {18, 700, FALSE, ENTENTE_ALIGN_START, 2};
static const EntenteTextStyle subtitle_style = {10.5f, 400, FALSE, ENTENTE_ALIGN_START, 2};
static const EntenteTextStyle fact_style = {9, 400, FALSE, ENTENTE_ALIGN_END, 1};

static gboolean
has_text (const char *text)
{
  return text != NULL && text[0] != '\0';
}

/* Adds text below what is there; returns the height taken. With no scene it only measures. */
static double
add_text (EntenteScene           *scene,
          const EntenteTheme     *theme,
          const EntenteTextStyle *style,
          EntenteColor            color,
          const EntenteRect      *area,
          const char             *text)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_TEXT,
    .part = ENTENTE_PART_TITLE,
    .stroke = color,
    .text = text,
    .style = *style,
  };
  double height;

  if (!has_text (text))
    return 0;

  entente_text_measure (theme->font, style, text, area->width, NULL, &height);
  item.bounds = (EntenteRect) {area->x, area->y, area->width, height};

  if (scene != NULL)
    entente_scene_add (scene, &item);

  return height + LINE_GAP;
}

static double
add_titles (EntenteScene            *scene,
            const EntenteTitleWords *words,
            const EntenteTheme      *theme,
            EntenteRect              area)
{
  double top = area.y;

  area.y += add_text (scene, theme, &title_style, theme->text, &area, words->headline);
  area.y += add_text (scene, theme, &subtitle_style, theme->text_soft, &area, words->subtitle);

  return area.y - top;
}

/* "Scenario: Alliance 2.0, as of 1 July 2028" */
static char *
describe_moment (const EntenteNetwork *network)
{
  const char      *name = network->scenario;
  g_autofree char *scenario = name != NULL ? g_strdup_printf (_("Scenario: %s"), name) : g_strdup (_("Base plan"));

  return network->date != NULL ? g_strdup_printf (_("%s, as of %s"), scenario, network->date) : g_steal_pointer (&scenario);
}

/* "29 of 40 companies hidden", or nothing when all are shown */
static char *
describe_hidden (const EntenteChart *chart)
{
  guint n = chart->network->n_companies;

  if (chart->n_hidden == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u of %u company hidden", "%u of %u companies hidden", n), chart->n_hidden, n);
}

/* What has no room is not lost silently. */
static char *
describe_unnamed (guint n_unnamed)
{
  if (n_unnamed == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u deal has no room for its title", "%u deals have no room for their titles", n_unnamed), n_unnamed);
}

static double
add_facts (EntenteScene            *scene,
           const EntenteTitleWords *words,
           const EntenteTheme      *theme,
           EntenteRect              area)
{
  double top = area.y;

  for (guint i = 0; i < G_N_ELEMENTS (words->facts); i++)
    area.y += add_text (scene, theme, &fact_style, i == 0 ? theme->text : theme->text_soft, &area, words->facts[i]);

  return area.y - top;
}

/**
 * entente_title_block_add_words:
 * @scene: (nullable): a scene that is being filled, or %NULL to measure only
 * @words: what it says
 * @theme: how
 * @area: the sheet within its margins
 *
 * Puts a title block at the top of @area: headline with subtitle at the left, facts at the right.
 *
 * Returns: the height it takes, points
 */
double
entente_title_block_add_words (EntenteScene            *scene,
                               const EntenteTitleWords *words,
                               const EntenteTheme      *theme,
                               const EntenteRect       *area)
{
  double      facts_width = floor (area->width * FACTS_PART);
  EntenteRect left = {area->x, area->y, area->width - facts_width - COLUMN_GAP, area->height};
  EntenteRect right = {area->x + area->width - facts_width, area->y + 3, facts_width, area->height};
  double      titles = add_titles (scene, words, theme, left);
  double      facts = add_facts (scene, words, theme, right) + 3;

  return MAX (titles, facts);
}

/**
 * entente_title_block_add:
 * @scene: (nullable): a scene that is being filled, or %NULL to measure only
 * @chart: what the sheet shows
 * @n_unnamed: how many deals of it are drawn without their title
 * @theme: how
 * @area: the sheet within its margins
 *
 * Puts the title block at the top of @area: the view with its subtitle at the left, or the project's title for a chart
 * without a view; scenario and date, project and organisation at the right.
 *
 * Returns: the height it takes, points
 */
double
entente_title_block_add (EntenteScene       *scene,
                         const EntenteChart *chart,
                         guint               n_unnamed,
                         const EntenteTheme *theme,
                         const EntenteRect  *area)
{
  const EntenteNetwork *network = chart->network;
  gboolean              is_named = has_text (chart->name);
  g_autofree char      *moment = describe_moment (network);
  g_autofree char      *hidden = describe_hidden (chart);
  g_autofree char      *unnamed = describe_unnamed (n_unnamed);
  EntenteTitleWords     words = {
        .headline = is_named ? chart->name : network->title,
        .subtitle = chart->subtitle,
        .facts = {moment, hidden, unnamed, is_named ? network->title : NULL, network->organisation},
  };

  return entente_title_block_add_words (scene, &words, theme, area);
}

/**
 * entente_title_block_get_height:
 * @chart: what the sheet shows
 * @n_unnamed: how many deals of it are drawn without their title
 * @theme: how
 * @width: of the sheet within its margins, points
 *
 * Returns: the height of the title block, points
 */
double
entente_title_block_get_height (const EntenteChart *chart,
                                guint               n_unnamed,
                                const EntenteTheme *theme,
                                double              width)
{
  EntenteRect area = {0, 0, width, 0};

  return entente_title_block_add (NULL, chart, n_unnamed, theme, &area);
}
