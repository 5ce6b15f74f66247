#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a note, in the order in which they are stored. */
enum
{
  ENTENTE_NOTE_VIEW,
  ENTENTE_NOTE_TEXT,
  ENTENTE_NOTE_X,
  ENTENTE_NOTE_Y,
  ENTENTE_NOTE_WIDTH,
  ENTENTE_NOTE_STYLE,
  ENTENTE_NOTE_COLOR,
  ENTENTE_NOTE_ALIGN,
  ENTENTE_NOTE_LAYER,
  ENTENTE_NOTE_N_FIELDS
};

/* Looks of a note */
enum
{
  ENTENTE_NOTE_STYLE_PLAIN,
  ENTENTE_NOTE_STYLE_HEADING,
  ENTENTE_NOTE_STYLE_STICKY,
  ENTENTE_NOTE_STYLE_CAPTION,
  ENTENTE_NOTE_N_STYLES
};

/* Where its lines begin or end */
enum
{
  ENTENTE_NOTE_ALIGN_START,
  ENTENTE_NOTE_ALIGN_CENTER,
  ENTENTE_NOTE_ALIGN_END,
  ENTENTE_NOTE_N_ALIGNS
};

extern const EntenteTypeInfo entente_note_info;

G_END_DECLS
