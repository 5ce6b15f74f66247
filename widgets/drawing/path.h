#pragma once

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/* A path is a start followed by three points for each cubic curve. A break, a point of NANs, may stand between closed
   pieces of a shape; the functions below that measure take paths without breaks. */
#define ENTENTE_PATH_BREAK ((EntentePoint) {NAN, NAN})

gboolean     entente_path_is_break     (const EntentePoint  *point);
gboolean     entente_path_is_straight  (const EntentePoint  *curve,
                                        double               tolerance);
EntentePoint entente_path_get_curve_point (const EntentePoint *p,
                                        double               t);
EntenteRect  entente_path_get_bounds   (const EntentePoint  *points,
                                        guint32              n_points);
double       entente_path_get_length   (const EntentePoint  *points,
                                        guint32              n_points);
double       entente_path_get_distance (const EntentePoint  *points,
                                        guint32              n_points,
                                        double               x,
                                        double               y);
gboolean     entente_path_touches      (const EntentePoint  *points,
                                        guint32              n_points,
                                        const EntenteRect   *area);
EntentePoint entente_path_mix          (const EntentePoint  *a,
                                        const EntentePoint  *b,
                                        double               t);
EntentePoint entente_path_piece_get_nearest (const EntentePoint *a,
                                        const EntentePoint  *b,
                                        double               x,
                                        double               y);
gboolean     entente_path_piece_touches (const EntentePoint *a,
                                        const EntentePoint  *b,
                                        const EntenteRect   *area);
gboolean     entente_path_piece_crosses (const EntentePoint *a,
                                        const EntentePoint  *b,
                                        const EntentePoint  *start,
                                        const EntentePoint  *end);
void         entente_path_add_line     (GArray              *path,
                                        const EntentePoint  *end);
void         entente_path_add_through  (GArray              *path,
                                        const EntentePoint  *points,
                                        guint32              n_points);
void         entente_path_add_rounded  (GArray              *path,
                                        const EntentePoint  *points,
                                        guint32              n_points,
                                        double               deviation,
                                        double               reach);
void         entente_path_cut_inside   (GArray              *path,
                                        const EntenteRect   *start,
                                        const EntenteRect   *end);
void         entente_path_shorten      (GArray              *path,
                                        double               start,
                                        double               end);

gboolean     entente_rect_contains     (const EntenteRect   *rect,
                                        double               x,
                                        double               y);
gboolean     entente_rect_touches      (const EntenteRect   *a,
                                        const EntenteRect   *b);
double       entente_rect_get_overlap  (const EntenteRect   *a,
                                        const EntenteRect   *b);
EntenteRect  entente_rect_inflate      (const EntenteRect   *rect,
                                        double               amount);
EntenteRect  entente_rect_unite        (const EntenteRect   *a,
                                        const EntenteRect   *b);
gboolean     entente_rect_is_empty     (const EntenteRect   *rect);

G_END_DECLS
