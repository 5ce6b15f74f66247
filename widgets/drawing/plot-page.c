#include "widgets/drawing/plot-page.h"

#include "widgets/drawing/plot-scene.h"
#include "widgets/drawing/title-block.h"

/* All in points. On wider sheets the chart is enlarged, letters and all. */
#define NATURAL_WIDTH  820.
#define NATURAL_HEIGHT 540.
#define NATURAL_MARGIN 28.
#define TITLE_GAP      9.

/**
 * entente_plot_page_from_size:
 * @page: (out): the sheet
 *
 * Makes a sheet on which a chart has its natural size.
 */
void
entente_plot_page_from_size (EntentePage *page)
{
  *page = (EntentePage) {NATURAL_WIDTH, NATURAL_HEIGHT, NATURAL_MARGIN};
}

/**
 * entente_plot_page_compose:
 * @page: the sheet
 * @sheet: what stands on it
 * @theme: how
 *
 * Puts a chart on a sheet, below its title block and within a frame, as other sheets of the plan are.
 *
 * Returns: (transfer full): the sheet
 */
EntenteScene *
entente_plot_page_compose (const EntentePage      *page,
                           const EntentePlotSheet *sheet,
                           const EntenteTheme     *theme)
{
  EntenteScene     *scene = entente_scene_new ();
  EntenteTitleWords words = {.headline = sheet->plot->title, .subtitle = sheet->plot->subtitle, .facts = {sheet->project, sheet->organisation}};
  EntenteRect       area = {page->margin, page->margin, page->width - 2 * page->margin, page->height - 2 * page->margin};
  double            scale = MAX (1, area.width / (NATURAL_WIDTH - 2 * NATURAL_MARGIN));
  double            title = entente_title_block_add_words (scene, &words, theme, &area) + TITLE_GAP;
  g_autoptr (EntenteScene) body = NULL;

  area.y += title;
  area.height -= title;
  body = entente_plot_body_new (sheet->plot, theme, area.width / scale, area.height / scale);
  entente_scene_append (scene, body, area.x, area.y, scale);
  entente_page_add_frame (scene, theme, &area);

  return scene;
}
