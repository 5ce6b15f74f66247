#pragma once

#include <glib.h>

#include "model/object/value.h"

G_BEGIN_DECLS

/* In points; x and y are its upper left corner. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} EntenteRect;

/* Each part from 0 to 1. */
typedef struct
{
  float red;
  float green;
  float blue;
  float alpha;
} EntenteColor;

/**
 * EntenteSceneKind:
 * @ENTENTE_SCENE_BOX: a rectangle with round corners
 * @ENTENTE_SCENE_LINE: an open path of cubic curves and straight pieces
 * @ENTENTE_SCENE_SHAPE: a closed path
 * @ENTENTE_SCENE_TEXT: text in a box
 * @ENTENTE_SCENE_PICTURE: a picture in a box, as it is stored in the text; see image.h
 */
typedef enum
{
  ENTENTE_SCENE_BOX,
  ENTENTE_SCENE_LINE,
  ENTENTE_SCENE_SHAPE,
  ENTENTE_SCENE_TEXT,
  ENTENTE_SCENE_PICTURE,
} EntenteSceneKind;

/**
 * EntenteScenePart:
 *
 * What an item is of the object it belongs to. Items of an object with part %ENTENTE_PART_BODY, %ENTENTE_PART_LINE,
 * %ENTENTE_PART_LABEL or %ENTENTE_PART_TOGGLE, which opens or closes it, can be hit.
 */
typedef enum
{
  ENTENTE_PART_DECORATION,
  ENTENTE_PART_BODY,
  ENTENTE_PART_LINE,
  ENTENTE_PART_LABEL,
  ENTENTE_PART_TOGGLE,
  ENTENTE_PART_BADGE,
  ENTENTE_PART_LEGEND,
  ENTENTE_PART_TITLE,
} EntenteScenePart;

typedef enum
{
  ENTENTE_ALIGN_START,
  ENTENTE_ALIGN_CENTER,
  ENTENTE_ALIGN_END,
} EntenteAlign;

/**
 * EntenteTextStyle:
 * @size: points
 * @weight: 400 regular, 600 semi-bold, 700 bold
 * @italic: slanted
 * @align: within the box
 * @max_lines: wrapped to at most so many lines, then cut with an ellipsis; 0 for as many as needed
 */
typedef struct
{
  float        size;
  int          weight;
  gboolean     italic;
  EntenteAlign align;
  int          max_lines;
} EntenteTextStyle;

typedef struct _EntenteFarLook EntenteFarLook;

/**
 * EntenteSceneItem:
 * @object: (nullable): id of the object it shows
 * @owner: (nullable): for a spoke or a bend, id of the line it belongs to (a party or stake), else %NULL
 * @bounds: for a box the box itself, for a text the box it is set in, else what it covers with its line width; points
 * @first_point: for lines and shapes, first of its points in the scene; @n_points of them: a start, then three for each
 *   curve; a shape may have several pieces (see path.h), filled by the even-odd rule
 * @fill: colour inside, alpha 0 for none
 * @stroke: colour of the line or the text, alpha 0 for none
 * @stroke_width: points
 * @dash: (array length=n_dash): points
 * @fade: how much of the stroke's alpha is lost towards the middle of a line, 0 to 1
 * @radius: of a box's corners
 * @detail: scale (pixels per point) below which it may be left out on screen; 0 for never
 * @stretched: of a picture: it fills its box, rather than keep its own shape within
 * @far: (nullable): how it looks from far away on screen; see far-look.h
 * @far_gain: of a line: how many times wider it is drawn where cards are dots; 0 for 1
 * @scale: of a text: it is set at @style's size in a box smaller by this factor, then enlarged; 0 for 1
 */
typedef struct
{
  EntenteSceneKind kind;
  EntenteScenePart part;
  const char      *object;
  const char      *owner;
  EntenteRect      bounds;
  guint32          first_point;
  guint32          n_points;
  EntenteColor     fill;
  EntenteColor     stroke;
  float            stroke_width;
  float            dash[4];
  guint8           n_dash;
  gboolean         round_cap;
  float            fade;
  float            radius;
  float            detail;
  float            scale;
  float            far_gain;
  gboolean         stretched;
  const char      *text;
  EntenteTextStyle style;
  const EntenteFarLook *far;
} EntenteSceneItem;

/**
 * EntenteSceneName:
 * @object: id of a company, deal or stake shown
 * @bounds: of its body or label
 * @name: full sentence for screen readers and tooltips
 */
typedef struct
{
  const char *object;
  EntenteRect bounds;
  const char *name;
} EntenteSceneName;

/**
 * EntenteScene:
 * @bounds: of everything in it, with a margin
 *
 * A picture as a list of what is drawn, back to front, in points (1/72 inch). Screen, preview, paper and files draw the
 * same scene; hit test, tooltips and accessible names read it. Immutable once built, safe to draw on any thread.
 */
typedef struct _EntenteScene EntenteScene;

EntenteScene           *entente_scene_new         (void) G_GNUC_WARN_UNUSED_RESULT;
EntenteScene           *entente_scene_ref         (EntenteScene            *self) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_scene_unref       (EntenteScene            *self);
void                    entente_scene_set_faint   (EntenteScene            *self,
                                                   gboolean                 faint);
const char             *entente_scene_intern      (EntenteScene            *self,
                                                   const char              *text);
void                    entente_scene_add         (EntenteScene            *self,
                                                   const EntenteSceneItem  *item);
void                    entente_scene_add_path    (EntenteScene            *self,
                                                   const EntenteSceneItem  *item,
                                                   const EntentePoint      *points,
                                                   guint32                  n_points);
void                    entente_scene_append      (EntenteScene            *self,
                                                   EntenteScene            *other,
                                                   double                   x,
                                                   double                   y,
                                                   double                   scale);
void                    entente_scene_append_from_afar (EntenteScene       *self,
                                                   EntenteScene            *other,
                                                   double                   x,
                                                   double                   y,
                                                   double                   scale,
                                                   double                   detail);
void                    entente_scene_add_stand_in (EntenteScene           *self,
                                                   const char              *object,
                                                   const char              *hidden);
void                    entente_scene_add_companion (EntenteScene          *self,
                                                   const char              *object,
                                                   const char              *companion);
void                    entente_scene_add_name    (EntenteScene            *self,
                                                   const char              *object,
                                                   const EntenteRect       *bounds,
                                                   const char              *name);
const EntenteSceneItem *entente_scene_get_items   (EntenteScene            *self,
                                                   guint32                 *n_items);
const EntentePoint     *entente_scene_get_points  (EntenteScene            *self);
const char             *entente_scene_get_shown   (EntenteScene            *self,
                                                   const char              *object);
const char *const      *entente_scene_get_companions (EntenteScene         *self,
                                                   const char              *object);
const EntenteSceneName *entente_scene_get_names   (EntenteScene            *self,
                                                   guint32                 *n_names);
EntenteScene           *entente_scene_get_hidden  (EntenteScene            *self);
void                    entente_scene_add_overview (EntenteScene           *self,
                                                   const EntenteSceneItem  *item);
EntenteScene           *entente_scene_get_overview (EntenteScene           *self);
EntenteScene           *entente_scene_reveal      (EntenteScene            *self,
                                                   const char *const       *objects) G_GNUC_WARN_UNUSED_RESULT;
EntenteRect             entente_scene_get_content (EntenteScene            *self);
EntenteRect             entente_scene_get_bounds  (EntenteScene            *self);
gboolean                entente_scene_get_object_bounds (EntenteScene      *self,
                                                   const char              *object,
                                                   EntenteRect             *bounds);
gboolean                entente_scene_can_be_hit  (const EntenteSceneItem  *item);
const EntenteSceneItem *entente_scene_pick        (EntenteScene            *self,
                                                   double                   x,
                                                   double                   y,
                                                   double                   tolerance);
const EntenteSceneItem *entente_scene_pick_dot    (EntenteScene            *self,
                                                   double                   x,
                                                   double                   y,
                                                   double                   scale);
GPtrArray              *entente_scene_pick_area   (EntenteScene            *self,
                                                   const EntenteRect       *area) G_GNUC_WARN_UNUSED_RESULT;
char                   *entente_scene_to_text     (EntenteScene            *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteScene, entente_scene_unref)

G_END_DECLS
