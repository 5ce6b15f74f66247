#include "widgets/drawing/network-builder.h"

#include "model/object/note.h"
#include "widgets/drawing/text.h"

#include <math.h>

/* All in points */
#define FRAME_RADIUS 14.f
#define FRAME_PAD    12.
#define NOTE_WIDTH   180.
#define STICKY_PAD   9.

static const EntenteNetworkText note_texts[ENTENTE_NOTE_N_STYLES] = {
  [ENTENTE_NOTE_STYLE_PLAIN] = ENTENTE_TEXT_NOTE,
  [ENTENTE_NOTE_STYLE_HEADING] = ENTENTE_TEXT_HEADING,
  [ENTENTE_NOTE_STYLE_STICKY] = ENTENTE_TEXT_STICKY,
  [ENTENTE_NOTE_STYLE_CAPTION] = ENTENTE_TEXT_CAPTION,
};

static void
add_frame_title (EntenteNetworkBuilder   *builder,
                 const EntenteChartFrame *frame,
                 EntenteColor             color)
{
  const EntenteTheme *theme = builder->theme;
  EntenteSceneItem    back = {.kind = ENTENTE_SCENE_BOX, .part = ENTENTE_PART_LABEL, .object = frame->id};
  EntenteSceneItem    text = {
       .kind = ENTENTE_SCENE_TEXT,
       .stroke = entente_theme_adapt (theme, color, 4.6),
       .detail = ENTENTE_DETAIL_LABEL,
       .text = frame->name,
       .style = *entente_network_get_text (ENTENTE_TEXT_FRAME),
  };
  double width, height;

  entente_text_measure (theme->font, &text.style, frame->name, MAX (frame->width - 2 * FRAME_PAD, 24), &width, &height);
  text.bounds = (EntenteRect) {frame->x + FRAME_PAD, frame->y + FRAME_PAD * 0.7, ceil (width) + 1, height};
  back.bounds = text.bounds;

  entente_scene_add (builder->scene, &back);
  entente_scene_add (builder->scene, &text);
}

/* Only the border and the name of a frame can be hit, so that one can draw and select inside it. */
static void
add_frame (EntenteNetworkBuilder   *builder,
           const EntenteChartFrame *frame)
{
  const EntenteTheme *theme = builder->theme;
  EntenteColor        color = theme->frame;
  EntenteSceneItem    item = {
       .kind = ENTENTE_SCENE_BOX,
       .bounds = {frame->x, frame->y, frame->width, frame->height},
       .stroke_width = 0.9f * theme->line_width,
       .radius = FRAME_RADIUS,
  };

  if (entente_color_parse (frame->color, &color))
    color = entente_theme_adapt (theme, color, 1.5);

  item.fill = entente_color_fade (color, 0.07);
  item.stroke = entente_color_fade (color, 0.4);
  entente_scene_add (builder->scene, &item);

  if (frame->name != NULL && frame->name[0] != '\0')
    add_frame_title (builder, frame, color);
}

/**
 * entente_network_add_frames:
 * @builder: what is drawn
 *
 * Adds the frames around groups of companies.
 */
void
entente_network_add_frames (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->chart->n_frames; i++)
    add_frame (builder, &builder->chart->frames[i]);
}

static void
add_note (EntenteNetworkBuilder  *builder,
          const EntenteChartNote *note)
{
  const EntenteTheme *theme = builder->theme;
  int                 style = CLAMP (note->style, 0, ENTENTE_NOTE_N_STYLES - 1);
  gboolean            is_sticky = style == ENTENTE_NOTE_STYLE_STICKY;
  double              pad = is_sticky ? STICKY_PAD : 0;
  double              width = note->width > 0 ? note->width : NOTE_WIDTH;
  double              height, used;
  EntenteSceneItem    body = {
       .kind = ENTENTE_SCENE_BOX,
       .part = ENTENTE_PART_BODY,
       .object = note->id,
       .stroke_width = 0.8f * theme->line_width,
       .radius = 4,
  };
  EntenteSceneItem text = {
    .kind = ENTENTE_SCENE_TEXT,
    .stroke = style == ENTENTE_NOTE_STYLE_CAPTION ? theme->text_soft : theme->text,
    .detail = style == ENTENTE_NOTE_STYLE_HEADING ? ENTENTE_DETAIL_NAME : ENTENTE_DETAIL_LABEL,
    .text = note->text,
    .style = *entente_network_get_text (note_texts[style]),
  };

  entente_text_measure (theme->font, &text.style, note->text, MAX (width - 2 * pad, 12), &used, &height);
  text.bounds = (EntenteRect) {note->x + pad, note->y + pad, MAX (width - 2 * pad, 12), height};
  body.bounds = (EntenteRect) {note->x, note->y, is_sticky ? width : MIN (used + 1, width), height + 2 * pad};

  if (is_sticky)
    {
      body.fill = theme->note;
      body.stroke = theme->note_edge;
    }

  entente_scene_add (builder->scene, &body);
  entente_scene_add (builder->scene, &text);
}

/**
 * entente_network_add_notes:
 * @builder: what is drawn
 *
 * Adds the notes and headings written on the chart.
 */
void
entente_network_add_notes (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->chart->n_notes; i++)
    if (builder->chart->notes[i].text != NULL)
      add_note (builder, &builder->chart->notes[i]);
}
