#pragma once

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/**
 * EntenteMark:
 *
 * Small signs with one meaning each; the kinds of company come first, in their own order.
 */
typedef enum
{
  ENTENTE_MARK_CARMAKER,
  ENTENTE_MARK_TRUCKMAKER,
  ENTENTE_MARK_SUPPLIER,
  ENTENTE_MARK_BATTERY,
  ENTENTE_MARK_TECHNOLOGY,
  ENTENTE_MARK_START_UP,
  ENTENTE_MARK_JOINT_COMPANY,
  ENTENTE_MARK_INVESTOR,
  ENTENTE_MARK_STATE,
  ENTENTE_MARK_OTHER,
  ENTENTE_MARK_HAS,
  ENTENTE_MARK_WANTS,
  ENTENTE_MARK_WARNING,
  ENTENTE_MARK_OWN,
  ENTENTE_MARK_OPEN,
  ENTENTE_MARK_CLOSED,
  ENTENTE_N_MARKS
} EntenteMark;

/**
 * EntenteSwatch:
 * @shape: 0 for a square, 1 for a disc, 2 for a lozenge
 * @pattern: of a dimension, see model/object/dimension.h
 *
 * How the deals of a dimension are told apart without colour.
 */
typedef struct
{
  int shape;
  int pattern;
} EntenteSwatch;

#define ENTENTE_N_SWATCH_SHAPES 3

void entente_mark_add   (EntenteScene            *scene,
                         const EntenteSceneItem  *item,
                         EntenteMark              mark);
void entente_swatch_add (EntenteScene            *scene,
                         const EntenteSceneItem  *item,
                         EntenteSwatch            swatch);
void entente_level_add  (EntenteScene            *scene,
                         const EntenteSceneItem  *item,
                         guint                    level,
                         guint                    n_levels);

G_END_DECLS
