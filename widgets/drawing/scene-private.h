#pragma once

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

struct _EntenteScene
{
  gatomicrefcount ref_count;
  GStringChunk   *strings;
  GArray         *items;
  GArray         *points;
  GArray         *names;
  GPtrArray      *far_looks;
  GHashTable     *objects;
  GHashTable     *shown;
  GHashTable     *companions;
  EntenteScene   *hidden;
  EntenteScene   *overview;
  const char     *last_object;
  EntenteRect     content;
  gboolean        faint;
};

void entente_scene_append_item (EntenteScene           *self,
                                EntenteScene           *other,
                                const EntenteSceneItem *item,
                                double                  x,
                                double                  y,
                                double                  scale);

G_END_DECLS
