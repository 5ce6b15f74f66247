#pragma once

#include <cairo.h>
#include <glib.h>

void test_drawing_approve (cairo_surface_t *drawn,
                           const char      *name);
