#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteDealTerms:
 * @title: (nullable): of the deal
 * @kind: of the deal, or -1
 * @region: (nullable): id of the region that it is about
 * @gives: (nullable): of a deal between two, what the first company gives
 * @gets: (nullable): of a deal between two, what the first company gets
 *
 * What is known of a deal when it is drawn.
 */
typedef struct
{
  const char *title;
  int         kind;
  const char *region;
  const char *gives;
  const char *gets;
} EntenteDealTerms;

G_END_DECLS
