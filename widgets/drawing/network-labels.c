#include "widgets/drawing/network-builder.h"

#include "model/object/deal.h"
#include "widgets/drawing/network-looks.h"
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
#define OWN_MARK   7.

/* Between the swatches of a line that stands for deals of several dimensions; and how many there are at most */
#define SWATCHES_GAP 2.
#define MAX_SWATCHES 4

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

/* "7 deals": what a line that leads to a closed frame stands for */
static char *
gathered_to_text (const EntenteNetworkLine *line)
{
  guint n = line->gathered->len;

  switch (line->kind)
    {
    case ENTENTE_NETWORK_DEAL:
      return g_strdup_printf (ngettext ("%u deal", "%u deals", n), n);

    case ENTENTE_NETWORK_STAKE:
      return g_strdup_printf (ngettext ("%u stake", "%u stakes", n), n);

    case ENTENTE_NETWORK_SPOKE:
      return g_strdup_printf (ngettext ("%u party", "%u parties", n), n);

    case ENTENTE_NETWORK_VENTURE:
    default:
      return NULL;
    }
}

static char *
line_to_text (const EntenteNetworkBuilder *builder,
              const EntenteNetworkLine    *line)
{
  if (line->gathered != NULL)
    return gathered_to_text (line);

  switch (line->kind)
    {
    case ENTENTE_NETWORK_DEAL:
      return entente_network_make_deal_title (builder->chart, line->index);

    case ENTENTE_NETWORK_SPOKE:
      return percent_to_text (builder->network->parties[line->index].share * 100);

    case ENTENTE_NETWORK_STAKE:
      return stake_to_text (&builder->network->stakes[line->index]);

    case ENTENTE_NETWORK_VENTURE:
    default:
      return NULL;
    }
}

/* The line of several deals is marked when one of them is. */
static gboolean
is_one_sided (const EntenteNetworkBuilder *builder,
              const EntenteNetworkLine    *line)
{
  for (guint i = 0; line->gathered != NULL && i < line->gathered->len; i++)
    if (builder->network->deals[g_array_index (line->gathered, guint32, i)].one_sided)
      return TRUE;

  return builder->network->deals[line->index].one_sided;
}

static double
get_swatches_width (const EntenteNetworkBuilder *builder,
                    const EntenteNetworkLine    *line)
{
  guint32 dimensions[MAX_SWATCHES];
  guint   n;

  if (line->gathered == NULL)
    return entente_network_has_deal_sign (builder->chart, line->index) ? SWATCH + SWATCH_GAP : 0;

  n = entente_network_list_dimensions (builder, line, dimensions, MAX_SWATCHES);

  return n > 0 ? n * (SWATCH + SWATCHES_GAP) - SWATCHES_GAP + SWATCH_GAP : 0;
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
      label->width = label->text_width + 2 * PAD_X + get_swatches_width (builder, line);
      label->height += 2 * PAD_Y;

      if (is_one_sided (builder, line))
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
      else
        label.is_silent = line->gathered == NULL && !entente_deal_titles_matters (&builder->titles, line->index);

      label.text = entente_scene_intern (builder->scene, text);
      measure_label (builder, line, &label);
      line->label = builder->labels->len;
      g_array_append_val (builder->labels, label);
    }
}

/* The line of a hub, by which it is found when its company moves */
static const char *
get_owner (const EntenteNetworkLine *line)
{
  return line->kind == ENTENTE_NETWORK_SPOKE ? line->id : NULL;
}

/* detail: scale from which the label is seen, and so its tie; pixels per point */
static void
add_tie (EntenteNetworkBuilder     *builder,
         const EntenteNetworkLine  *line,
         const EntenteNetworkLabel *label,
         EntenteColor               color,
         float                      detail)
{
  EntentePoint     middle = {label->box.x + label->box.width / 2, label->box.y + label->box.height / 2};
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_LINE,
    .object = line->object,
    .owner = get_owner (line),
    .stroke = color,
    .stroke_width = 0.7f * builder->theme->line_width,
    .detail = detail,
  };
  EntenteSceneItem dot = {
    .kind = ENTENTE_SCENE_BOX,
    .object = line->object,
    .owner = get_owner (line),
    .bounds = {label->anchor.x - 1.8, label->anchor.y - 1.8, 3.6, 3.6},
    .fill = color,
    .radius = 1.8f,
    .detail = detail,
  };
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  g_array_append_val (path, middle);
  entente_path_add_line (path, &label->anchor);
  entente_scene_add_path (builder->scene, &item, (EntentePoint *)path->data, path->len);
  entente_scene_add (builder->scene, &dot);
}

/* One for a deal, several for a line that stands for deals of several dimensions */
static void
add_signs (EntenteNetworkBuilder     *builder,
           const EntenteNetworkLine  *line,
           const EntenteNetworkLabel *label,
           EntenteColor               color)
{
  double           y = label->box.y + (label->box.height - SWATCH) / 2;
  EntenteSceneItem item = {.fill = color, .bounds = {label->box.x + PAD_X, y, SWATCH, SWATCH}, .detail = ENTENTE_DETAIL_LABEL};
  guint32          dimensions[MAX_SWATCHES];
  guint            n_dimensions;
  EntenteSwatch    swatch;

  if (line->gathered == NULL)
    {
      if (entente_network_has_deal_sign (builder->chart, line->index))
        entente_network_add_deal_sign (builder->scene, &item, builder->chart, line->index);
      return;
    }

  n_dimensions = entente_network_list_dimensions (builder, line, dimensions, MAX_SWATCHES);

  for (guint i = 0; i < n_dimensions; i++)
    if (entente_network_get_swatch (builder->network, dimensions[i], &swatch))
      {
        item.fill = entente_theme_get_series (builder->theme, dimensions[i], builder->network->dimensions[dimensions[i]].color);
        item.bounds.x = label->box.x + PAD_X + i * (SWATCH + SWATCHES_GAP);
        entente_swatch_add (builder->scene, &item, swatch);
      }
}

static void
add_title_marks (EntenteNetworkBuilder     *builder,
                 const EntenteNetworkLine  *line,
                 const EntenteNetworkLabel *label,
                 EntenteColor               color)
{
  double           middle = label->box.y + label->box.height / 2;
  EntenteSceneItem item = {.detail = ENTENTE_DETAIL_LABEL};

  add_signs (builder, line, label, color);

  if (is_one_sided (builder, line))
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
  double                    text_x = PAD_X + get_swatches_width (builder, line);
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
    add_tie (builder, line, label, color, chip.detail);

  entente_scene_add (builder->scene, &chip);
  add_title_marks (builder, line, label, color);
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
       .owner = get_owner (line),
       .bounds = label->box,
       .fill = theme->background,
       .radius = 3,
       .detail = ENTENTE_DETAIL_SMALL,
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
    add_tie (builder, line, label, theme->line_soft, back.detail);

  entente_scene_add (builder->scene, &back);
  entente_scene_add (builder->scene, &text);
}

/* On the upper right corner of the label of what has a look of its own */
static void
add_own_mark (EntenteNetworkBuilder     *builder,
              const EntenteNetworkLabel *label)
{
  EntenteSceneItem ground = {
    .kind = ENTENTE_SCENE_BOX,
    .bounds = {label->box.x + label->box.width - OWN_MARK * 0.7, label->box.y - OWN_MARK * 0.8, OWN_MARK + 3, OWN_MARK + 3},
    .fill = builder->theme->card,
    .radius = (OWN_MARK + 3) / 2,
    .detail = ENTENTE_DETAIL_LABEL,
  };
  EntenteSceneItem mark = {
    .bounds = {ground.bounds.x + 1.5, ground.bounds.y + 1.5, OWN_MARK, OWN_MARK},
    .fill = builder->theme->text_soft,
    .detail = ENTENTE_DETAIL_LABEL,
  };

  entente_scene_add (builder->scene, &ground);
  entente_mark_add (builder->scene, &mark, ENTENTE_MARK_OWN);
}

static void
add_label (EntenteNetworkBuilder     *builder,
           const EntenteNetworkLine  *line,
           const EntenteNetworkLabel *label)
{
  entente_scene_set_faint (builder->scene, entente_network_is_faint (builder, line));

  if (line->kind == ENTENTE_NETWORK_DEAL)
    add_title (builder, line, label);
  else
    add_figure (builder, line, label);

  if (entente_network_is_own (builder, line))
    add_own_mark (builder, label);

  entente_scene_set_faint (builder->scene, FALSE);
}

/**
 * entente_network_add_labels:
 * @builder: what is drawn, with its labels placed
 *
 * Adds what is written on lines: figures first, titles over them. Labels there was no room for are put aside.
 */
void
entente_network_add_labels (EntenteNetworkBuilder *builder)
{
  for (int titles = 0; titles <= 1; titles++)
    for (guint i = 0; i < builder->labels->len; i++)
      {
        const EntenteNetworkLabel *label = &g_array_index (builder->labels, EntenteNetworkLabel, i);
        const EntenteNetworkLine  *line = get_line (builder, label);
        EntenteNetworkBuilder      aside = *builder;

        if ((line->kind == ENTENTE_NETWORK_DEAL) != titles)
          continue;

        if (label->is_hidden)
          aside.scene = entente_scene_get_hidden (builder->scene);

        add_label (label->is_hidden ? &aside : builder, line, label);
      }
}
