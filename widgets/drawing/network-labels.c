#include "widgets/drawing/network-builder.h"

#include "model/object/deal.h"
#include "widgets/drawing/path.h"
#include "widgets/drawing/text.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points */
#define PAD_X      6.
#define PAD_Y      2.5
#define MAX_TITLE  104.
#define MORE_TITLE 44.
#define SWATCH     8.
#define SWATCH_GAP 5.
#define WARNING    10.
#define SMALL_PAD  2.5

#define STAKE_WISH 0.7
#define SHARE_WISH 0.66

static EntenteNetworkLine *
get_line (const EntenteNetworkBuilder *builder,
          const EntenteNetworkLabel   *label)
{
  return &g_array_index (builder->lines, EntenteNetworkLine, label->line);
}

/* "43.4 %", or nothing for a figure that is not known */
static char *
percent_to_text (double percent)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (percent))
    return NULL;

  g_snprintf (number, sizeof number, "%.4g", percent);

  return g_strdup_printf (_("%s %%"), number);
}

/* The economic share, and the voting one where it differs */
static char *
stake_to_text (const EntenteNetworkStake *stake)
{
  g_autofree char *economic = percent_to_text (stake->economic);
  g_autofree char *voting = percent_to_text (stake->voting);

  if (economic == NULL && voting == NULL)
    return NULL;
  if (voting == NULL || (economic != NULL && strcmp (economic, voting) == 0))
    return g_steal_pointer (&economic);
  if (economic == NULL)
    return g_strdup_printf (_("%s votes"), voting);

  return g_strdup_printf (_("%s (%s votes)"), economic, voting);
}

static char *
line_to_text (const EntenteNetworkBuilder *builder,
              const EntenteNetworkLine    *line)
{
  switch (line->kind)
    {
    case ENTENTE_NETWORK_DEAL:
      return g_strdup (builder->network->deals[line->index].title);

    case ENTENTE_NETWORK_SPOKE:
      return percent_to_text (builder->network->parties[line->index].share * 100);

    case ENTENTE_NETWORK_STAKE:
      return stake_to_text (&builder->network->stakes[line->index]);

    case ENTENTE_NETWORK_VENTURE:
    default:
      return NULL;
    }
}

static void
measure_label (EntenteNetworkBuilder    *builder,
               const EntenteNetworkLine *line,
               EntenteNetworkLabel      *label)
{
  double height;

  label->style = *entente_network_get_text (line->kind == ENTENTE_NETWORK_DEAL ? ENTENTE_TEXT_DEAL : ENTENTE_TEXT_SHARE);
  label->text_width = entente_text_fit (builder->theme->font, &label->style, label->text, MAX_TITLE, MAX_TITLE + MORE_TITLE);
  entente_text_measure (builder->theme->font, &label->style, label->text, label->text_width, NULL, &height);

  label->width = label->text_width + 2 * SMALL_PAD;
  label->height = height;

  if (line->kind == ENTENTE_NETWORK_DEAL)
    {
      const EntenteNetworkDeal *deal = &builder->network->deals[line->index];

      label->width = label->text_width + 2 * PAD_X;
      label->height += 2 * PAD_Y;

      if (deal->dimension < builder->network->n_dimensions)
        label->width += SWATCH + SWATCH_GAP;
      if (deal->one_sided)
        label->width += WARNING + SWATCH_GAP;
    }
}

/**
 * entente_network_collect_labels:
 * @builder: what is drawn, with its lines
 *
 * Measures what is written on lines: titles of deals, percentages of stakes, shares of parties.
 */
void
entente_network_collect_labels (EntenteNetworkBuilder *builder)
{
  for (guint i = 0; i < builder->lines->len; i++)
    {
      EntenteNetworkLine *line = &g_array_index (builder->lines, EntenteNetworkLine, i);
      g_autofree char    *text = line_to_text (builder, line);
      EntenteNetworkLabel label = {.line = i, .wish = 0.5};

      if (text == NULL || text[0] == '\0')
        continue;

      if (line->kind == ENTENTE_NETWORK_STAKE)
        label.wish = STAKE_WISH;
      else if (line->kind == ENTENTE_NETWORK_SPOKE)
        label.wish = SHARE_WISH;

      label.text = entente_scene_intern (builder->scene, text);
      measure_label (builder, line, &label);
      line->label = builder->labels->len;
      g_array_append_val (builder->labels, label);
    }
}

static void
add_tie (EntenteNetworkBuilder     *builder,
         const EntenteNetworkLabel *label,
         EntenteColor               color)
{
  EntentePoint     middle = {label->box.x + label->box.width / 2, label->box.y + label->box.height / 2};
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_LINE,
    .stroke = color,
    .stroke_width = 0.7f * builder->theme->line_width,
    .detail = ENTENTE_DETAIL_LABEL,
  };
  EntenteSceneItem dot = {
    .kind = ENTENTE_SCENE_BOX,
    .bounds = {label->anchor.x - 1.8, label->anchor.y - 1.8, 3.6, 3.6},
    .fill = color,
    .radius = 1.8f,
    .detail = ENTENTE_DETAIL_LABEL,
  };
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  g_array_append_val (path, middle);
  entente_path_add_line (path, &label->anchor);
  entente_scene_add_path (builder->scene, &item, (EntentePoint *)path->data, path->len);
  entente_scene_add (builder->scene, &dot);
}

static void
add_title_marks (EntenteNetworkBuilder     *builder,
                 const EntenteNetworkLabel *label,
                 const EntenteNetworkDeal  *deal,
                 EntenteColor               color)
{
  double           middle = label->box.y + label->box.height / 2;
  EntenteSceneItem item = {.part = ENTENTE_PART_DECORATION, .fill = color, .detail = ENTENTE_DETAIL_LABEL};
  EntenteSwatch    swatch;

  if (entente_network_get_swatch (builder->network, deal->dimension, &swatch))
    {
      item.bounds = (EntenteRect) {label->box.x + PAD_X, middle - SWATCH / 2, SWATCH, SWATCH};
      entente_swatch_add (builder->scene, &item, swatch);
    }

  if (deal->one_sided)
    {
      item.fill = builder->theme->warning;
      item.bounds = (EntenteRect) {label->box.x + label->box.width - PAD_X - WARNING, middle - WARNING / 2, WARNING, WARNING};
      entente_mark_add (builder->scene, &item, ENTENTE_MARK_WARNING);
    }
}

static void
add_title (EntenteNetworkBuilder     *builder,
           const EntenteNetworkLine  *line,
           const EntenteNetworkLabel *label)
{
  const EntenteNetworkDeal *deal = &builder->network->deals[line->index];
  const EntenteTheme       *theme = builder->theme;
  EntenteColor              color = entente_network_get_deal_color (builder->chart, theme, line->index);
  double                    text_x = PAD_X + (deal->dimension < builder->network->n_dimensions ? SWATCH + SWATCH_GAP : 0);
  EntenteSceneItem          chip = {
             .kind = ENTENTE_SCENE_BOX,
             .part = ENTENTE_PART_LABEL,
             .object = line->object,
             .bounds = label->box,
             .fill = theme->card,
             .stroke = entente_color_mix (theme->card, color, 0.45),
             .stroke_width = 0.75f * theme->line_width,
             .radius = 5,
             .detail = ENTENTE_DETAIL_LABEL,
  };
  EntenteSceneItem text = {
    .kind = ENTENTE_SCENE_TEXT,
    .bounds = {label->box.x + text_x, label->box.y + PAD_Y, label->text_width, label->box.height - 2 * PAD_Y},
    .stroke = deal->status == ENTENTE_DEAL_STATUS_ENDED ? theme->text_soft : theme->text,
    .detail = ENTENTE_DETAIL_LABEL,
    .text = label->text,
    .style = label->style,
  };

  if (label->is_moved)
    add_tie (builder, label, color);

  entente_scene_add (builder->scene, &chip);
  add_title_marks (builder, label, deal, color);
  entente_scene_add (builder->scene, &text);
}

static void
add_figure (EntenteNetworkBuilder     *builder,
            const EntenteNetworkLine  *line,
            const EntenteNetworkLabel *label)
{
  const EntenteTheme *theme = builder->theme;
  EntenteSceneItem    back = {
       .kind = ENTENTE_SCENE_BOX,
       .part = ENTENTE_PART_LABEL,
       .object = line->object,
       .owner = line->kind == ENTENTE_NETWORK_SPOKE ? line->id : NULL,
       .bounds = label->box,
       .fill = theme->background,
       .radius = 3,
       .detail = ENTENTE_DETAIL_LABEL,
  };
  EntenteSceneItem text = {
    .kind = ENTENTE_SCENE_TEXT,
    .bounds = {label->box.x + SMALL_PAD, label->box.y, label->text_width, label->box.height},
    .stroke = theme->text_soft,
    .detail = ENTENTE_DETAIL_SMALL,
    .text = label->text,
    .style = label->style,
  };

  back.fill.alpha = 0.92f;

  if (label->is_moved)
    add_tie (builder, label, theme->line_soft);

  entente_scene_add (builder->scene, &back);
  entente_scene_add (builder->scene, &text);
}

/**
 * entente_network_add_labels:
 * @builder: what is drawn, with its labels placed
 *
 * Adds what is written on lines: figures first, titles over them.
 */
void
entente_network_add_labels (EntenteNetworkBuilder *builder)
{
  for (int titles = 0; titles <= 1; titles++)
    for (guint i = 0; i < builder->labels->len; i++)
      {
        const EntenteNetworkLabel *label = &g_array_index (builder->labels, EntenteNetworkLabel, i);
        const EntenteNetworkLine  *line = get_line (builder, label);

        if ((line->kind == ENTENTE_NETWORK_DEAL) != titles)
          continue;

        if (titles)
          add_title (builder, line, label);
        else
          add_figure (builder, line, label);
      }
}
