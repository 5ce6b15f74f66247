#pragma once

#include "model/exchange/format.h"

void fuzz_exchange (const EntenteFormat *format,
                    const guint8        *data,
                    size_t               size);
