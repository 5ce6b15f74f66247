#include "widgets/drawing/network-builder.h"

#include "model/object/layer.h"
#include "model/object/note.h"
#include "widgets/drawing/text.h"

#include <math.h>

/* All in points */
#define STICKY_PAD  9.
#define NOTE_WIDTH  180.
#define LEAST_WIDTH 12.

/* How much of its colour a sheet and its edge have */
#define SHEET 0.22
#define EDGE  0.6

/* What text stands out from its ground at least */
#define TEXT_CONTRAST 4.5

static const EntenteNetworkText note_texts[ENTENTE_NOTE_N_STYLES] = {
  [ENTENTE_NOTE_STYLE_PLAIN] = ENTENTE_TEXT_NOTE,
  [ENTENTE_NOTE_STYLE_HEADING] = ENTENTE_TEXT_HEADING,
  [ENTENTE_NOTE_STYLE_STICKY] = ENTENTE_TEXT_STICKY,
  [ENTENTE_NOTE_STYLE_CAPTION] = ENTENTE_TEXT_CAPTION,
};

static int
get_style (const EntenteChartNote *note)
{
  return CLAMP (note->style, 0, ENTENTE_NOTE_N_STYLES - 1);
}

/* What a note covers, and in it the text */
static void
measure_note (const EntenteNetworkBuilder *builder,
              const EntenteChartNote      *note,
              EntenteRect                 *body,
              EntenteRect                 *text)
{
  int    style = get_style (note);
  double pad = style == ENTENTE_NOTE_STYLE_STICKY ? STICKY_PAD : 0;
  double width = note->width > 0 ? note->width : NOTE_WIDTH;
  double used;

  *text = (EntenteRect) {note->x + pad, note->y + pad, MAX (width - 2 * pad, LEAST_WIDTH), 0};
  entente_text_measure (builder->theme->font, entente_network_get_text (note_texts[style]), note->text, text->width, &used, &text->height);

  *body = (EntenteRect) {note->x, note->y, pad > 0 || note->align != ENTENTE_NOTE_ALIGN_START ? text->width + 2 * pad : ceil (used) + 1, text->height + 2 * pad};
}

static void
color_sheet (const EntenteTheme     *theme,
             const EntenteChartNote *note,
             EntenteSceneItem       *body)
{
  EntenteColor color;

  body->fill = theme->note;
  body->stroke = theme->note_edge;

  if (entente_color_parse (note->color, &color))
    {
      color = entente_theme_adapt (theme, color, 1);
      body->fill = entente_color_mix (theme->background, color, SHEET);
      body->stroke = entente_color_mix (theme->background, color, EDGE);
    }
}

static EntenteColor
get_text_color (const EntenteTheme     *theme,
                const EntenteChartNote *note)
{
  EntenteColor color;

  if (get_style (note) != ENTENTE_NOTE_STYLE_STICKY && entente_color_parse (note->color, &color))
    return entente_theme_adapt (theme, color, TEXT_CONTRAST);

  return get_style (note) == ENTENTE_NOTE_STYLE_CAPTION ? theme->text_soft : theme->text;
}

/**
 * entente_network_add_note:
 * @builder: what is drawn
 * @note: one of the chart's notes that says something
 */
void
entente_network_add_note (EntenteNetworkBuilder  *builder,
                          const EntenteChartNote *note)
{
  const EntenteTheme *theme = builder->theme;
  int                 style = get_style (note);
  EntenteSceneItem    body = {
       .kind = ENTENTE_SCENE_BOX,
       .part = ENTENTE_PART_BODY,
       .object = note->id,
       .stroke_width = 0.8f * theme->line_width,
       .radius = 4,
  };
  EntenteSceneItem text = {
    .kind = ENTENTE_SCENE_TEXT,
    .stroke = get_text_color (theme, note),
    .detail = style == ENTENTE_NOTE_STYLE_HEADING ? ENTENTE_DETAIL_NAME : ENTENTE_DETAIL_LABEL,
    .text = note->text,
    .style = *entente_network_get_text (note_texts[style]),
  };

  text.style.align = (EntenteAlign)note->align;
  measure_note (builder, note, &body.bounds, &text.bounds);

  if (style == ENTENTE_NOTE_STYLE_STICKY)
    color_sheet (theme, note, &body);

  entente_scene_add (builder->scene, &body);
  entente_scene_add (builder->scene, &text);
}

/**
 * entente_network_note_obstacles:
 * @builder: what is drawn
 *
 * Remembers where notes are, so that labels go elsewhere.
 */
void
entente_network_note_obstacles (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->chart->n_notes; i++)
    if (builder->chart->notes[i].text != NULL)
      {
        EntenteRect body, text;

        measure_note (builder, &builder->chart->notes[i], &body, &text);
        g_array_append_val (builder->chart->notes[i].layer == ENTENTE_LAYER_OVER ? builder->obstacles : builder->underlay, body);
      }
}
