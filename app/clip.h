#pragma once

#include <gdk/gdk.h>

#include "model/network/chart.h"

G_BEGIN_DECLS

/**
 * EntenteClip:
 *
 * What was copied from a chart, for the clipboard: the excerpt itself for this program, text for those that write, and a
 * picture as lines or as pixels for those that show. The picture is drawn when somebody asks for it.
 */
#define ENTENTE_TYPE_CLIP (entente_clip_get_type ())
G_DECLARE_FINAL_TYPE (EntenteClip, entente_clip, ENTENTE, CLIP, GdkContentProvider)

GdkContentProvider *entente_clip_new (EntenteProject  *excerpt,
                                      EntenteProject  *shown) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
