#include "widgets/drawing/page.h"

#include "model/object/view.h"
#include "widgets/drawing/deal-titles.h"
#include "widgets/drawing/far-look.h"
#include "widgets/drawing/legend.h"
#include "widgets/drawing/network-scene.h"
#include "widgets/drawing/network-style.h"
#include "widgets/drawing/path.h"
#include "widgets/drawing/text.h"
#include "widgets/drawing/title-block.h"

#include <math.h>

#define POINTS_PER_MM (72 / 25.4)

/* A chart smaller than this on paper, where the names on cards are less than 3 points high, is drawn as on a screen of so many
   pixels per point of the paper. */
#define LEAST_LEGIBLE    0.25
#define PIXELS_PER_POINT 1.4

/* All in points */
#define FRAME_PAD      10.
#define TITLE_GAP      9.
#define LEGEND_GAP     8.
#define RIGHT_LEGEND   128.
#define NATURAL_MARGIN 28.
#define MIN_NATURAL    480.
#define MAX_NATURAL    1100.

/* Millimetres; what office printers leave white anyway and a little more */
#define DEFAULT_MARGIN 12.

typedef struct
{
  const char *name;
  double      width;
  double      height;
} Paper;

/* In points, upright */
static const Paper papers[ENTENTE_VIEW_N_PAPERS] = {
  [ENTENTE_VIEW_PAPER_A4] = {"a4", 210 * POINTS_PER_MM, 297 * POINTS_PER_MM},
  [ENTENTE_VIEW_PAPER_A3] = {"a3", 297 * POINTS_PER_MM, 420 * POINTS_PER_MM},
  [ENTENTE_VIEW_PAPER_A2] = {"a2", 420 * POINTS_PER_MM, 594 * POINTS_PER_MM},
  [ENTENTE_VIEW_PAPER_LETTER] = {"letter", 612, 792},
  [ENTENTE_VIEW_PAPER_LEGAL] = {"legal", 612, 1008},
  [ENTENTE_VIEW_PAPER_TABLOID] = {"tabloid", 792, 1224},
};

static void
set_size (EntentePage *page,
          const Paper *paper,
          gboolean     portrait)
{
  page->width = portrait ? paper->width : paper->height;
  page->height = portrait ? paper->height : paper->width;
}

/**
 * entente_page_from_chart:
 * @page: (out): the sheet
 * @chart: a chart
 *
 * Takes paper, orientation and margin from the view.
 */
void
entente_page_from_chart (EntentePage        *page,
                         const EntenteChart *chart)
{
  double margin;

  g_return_if_fail (page != NULL && chart != NULL);

  margin = isnan (chart->margin_mm) || chart->margin_mm < 0 ? DEFAULT_MARGIN : chart->margin_mm;
  set_size (page, &papers[CLAMP (chart->paper, 0, ENTENTE_VIEW_N_PAPERS - 1)], chart->portrait);
  page->margin = margin * POINTS_PER_MM;
}

/**
 * entente_page_parse:
 * @page: (out): the sheet; its margin is set to the usual one
 * @paper: name of a paper size, such as "A4" or "Letter"
 * @portrait: upright instead of lying
 *
 * Returns: whether there is such a paper
 */
gboolean
entente_page_parse (EntentePage *page,
                    const char  *paper,
                    gboolean     portrait)
{
  g_return_val_if_fail (page != NULL && paper != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (paper, papers[i].name) == 0)
      {
        set_size (page, &papers[i], portrait);
        page->margin = DEFAULT_MARGIN * POINTS_PER_MM;
        return TRUE;
      }

  return FALSE;
}

static EntenteScene *
create_legend (const EntenteChart *chart,
               const EntenteTheme *theme,
               double              width,
               gboolean            is_far)
{
  double room = chart->legend == ENTENTE_VIEW_LEGEND_RIGHT ? RIGHT_LEGEND : width;

  if (chart->legend == ENTENTE_VIEW_LEGEND_HIDE)
    return entente_scene_new ();

  return is_far ? entente_legend_scene_new_from_afar (chart, theme, room) : entente_legend_scene_new (chart, theme, room);
}

/* Whether a label that is not seen is that of a deal, and would say something */
static gboolean
is_missed (const EntenteDealTitles *titles,
           const EntenteSceneItem  *item)
{
  guint32 deal;

  if (item->part != ENTENTE_PART_LABEL || item->owner != NULL || item->object == NULL)
    return FALSE;

  deal = entente_network_find (titles->chart->network, ENTENTE_DEAL, item->object);

  return deal != ENTENTE_NO_INDEX && entente_deal_titles_matters (titles, deal);
}

/* Deals without the title that they should bear; from far away no deal bears any. */
static guint
count_unnamed (const EntenteChart *chart,
               EntenteScene       *picture,
               gboolean            is_far)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (entente_scene_get_hidden (picture), &n_items);
  EntenteDealTitles       titles;
  guint                   n = 0;

  entente_deal_titles_init (&titles, chart);

  for (guint32 i = 0; i < n_items && !is_far; i++)
    n += is_missed (&titles, &items[i]);

  for (guint32 i = 0; i < chart->network->n_deals && is_far; i++)
    n += entente_network_shows_deal (chart, i) && entente_deal_titles_matters (&titles, i);

  return n;
}

/**
 * entente_page_from_size:
 * @page: (out): the sheet
 * @chart: a chart
 * @theme: how it will be drawn
 *
 * Makes a sheet on which the chart, with title and legend, has its natural size; a very wide one is made somewhat
 * smaller, so that title and legend can be read beside it.
 */
void
entente_page_from_size (EntentePage        *page,
                        const EntenteChart *chart,
                        const EntenteTheme *theme)
{
  g_autoptr (EntenteScene) picture = NULL;
  g_autoptr (EntenteScene) legend = NULL;
  EntenteRect content, signs;
  double      width, height, scale;

  g_return_if_fail (page != NULL && chart != NULL && theme != NULL);

  picture = entente_network_scene_new (chart, theme);
  content = entente_scene_get_content (picture);
  scale = sqrt (MAX_NATURAL / MAX (content.width, MAX_NATURAL));
  width = MAX (content.width * scale + 2 * FRAME_PAD, MIN_NATURAL);
  height = content.height * scale + 2 * FRAME_PAD;
  legend = create_legend (chart, theme, width, FALSE);
  signs = entente_scene_get_content (legend);

  if (!entente_rect_is_empty (&signs) && chart->legend == ENTENTE_VIEW_LEGEND_RIGHT)
    {
      width += RIGHT_LEGEND + LEGEND_GAP;
      height = MAX (height, signs.y + signs.height);
    }
  else if (!entente_rect_is_empty (&signs))
    {
      height += signs.y + signs.height + LEGEND_GAP;
    }

  page->margin = NATURAL_MARGIN;
  page->width = width + 2 * NATURAL_MARGIN;
  page->height = entente_title_block_get_height (chart, count_unnamed (chart, picture, FALSE), theme, width) + TITLE_GAP + height + 2 * NATURAL_MARGIN;
}

/* Puts the legend beside or below and takes its room away from area */
static void
add_legend (EntenteScene       *scene,
            const EntenteChart *chart,
            const EntenteTheme *theme,
            gboolean            is_far,
            EntenteRect        *area)
{
  g_autoptr (EntenteScene) legend = create_legend (chart, theme, area->width, is_far);
  EntenteRect signs = entente_scene_get_content (legend);

  if (entente_rect_is_empty (&signs))
    return;

  if (chart->legend == ENTENTE_VIEW_LEGEND_RIGHT)
    {
      double scale = MIN (1, area->height / (signs.y + signs.height));

      area->width -= RIGHT_LEGEND + LEGEND_GAP;
      entente_scene_append (scene, legend, area->x + area->width + LEGEND_GAP, area->y, scale);
    }
  else
    {
      area->height -= signs.height + signs.y + LEGEND_GAP;
      entente_scene_append (scene, legend, area->x, area->y + area->height + LEGEND_GAP, 1);
    }
}

/* Points of the paper a point of the chart, when it fills the area */
static double
get_scale (const EntenteRect *content,
           const EntenteRect *area)
{
  EntenteRect room = entente_rect_inflate (area, -FRAME_PAD);

  if (entente_rect_is_empty (content) || room.width <= 0 || room.height <= 0)
    return 0;

  return MIN (room.width / content->width, room.height / content->height);
}

/* As large as the area allows, in its middle; from far away names reach beyond what is named */
static void
add_chart (EntenteScene      *scene,
           EntenteScene      *picture,
           const EntenteRect *area,
           gboolean           is_far)
{
  EntenteRect content = entente_scene_get_content (picture);
  double      scale = get_scale (&content, area), x, y;

  if (scale <= 0)
    return;

  if (is_far)
    {
      content = entente_far_look_get_bounds (picture, scale * PIXELS_PER_POINT);
      scale = get_scale (&content, area);
    }

  x = area->x + (area->width - content.width * scale) / 2 - content.x * scale;
  y = area->y + (area->height - content.height * scale) / 2 - content.y * scale;

  if (is_far)
    entente_scene_append_from_afar (scene, picture, x, y, scale, scale * PIXELS_PER_POINT);
  else
    entente_scene_append (scene, picture, x, y, scale);
}

/**
 * entente_page_add_frame:
 * @scene: what stands on a sheet
 * @theme: how
 * @area: what the frame is around, points
 */
void
entente_page_add_frame (EntenteScene       *scene,
                        const EntenteTheme *theme,
                        const EntenteRect  *area)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .part = ENTENTE_PART_TITLE,
    .bounds = *area,
    .stroke = entente_color_fade (theme->card_edge, 0.8),
    .stroke_width = 0.6f * theme->line_width,
    .radius = 3,
  };

  entente_scene_add (scene, &item);
}

/**
 * entente_page_compose:
 * @page: the sheet
 * @chart: what is shown
 * @theme: how
 *
 * Composes one sheet: title block, chart as large as fits, legend. A chart so large that the names on its cards could not be
 * read is drawn as it looks on a screen from far away.
 *
 * Returns: (transfer full): the picture, in points from the upper left corner of the sheet
 */
EntenteScene *
entente_page_compose (const EntentePage  *page,
                      const EntenteChart *chart,
                      const EntenteTheme *theme)
{
  g_autoptr (EntenteScene) picture = NULL;
  EntenteScene *scene;
  EntenteRect   area, content;
  gboolean      is_far;
  double        title;

  g_return_val_if_fail (page != NULL && chart != NULL && theme != NULL, NULL);

  picture = entente_network_scene_new (chart, theme);
  scene = entente_scene_new ();
  area = (EntenteRect) {page->margin, page->margin, page->width - 2 * page->margin, page->height - 2 * page->margin};

  content = entente_scene_get_content (picture);
  is_far = get_scale (&content, &area) < LEAST_LEGIBLE;

  title = entente_title_block_add (scene, chart, count_unnamed (chart, picture, is_far), theme, &area) + TITLE_GAP;
  area.y += title;
  area.height -= title;

  add_legend (scene, chart, theme, is_far, &area);
  entente_page_add_frame (scene, theme, &area);
  add_chart (scene, picture, &area, is_far);

  return scene;
}
