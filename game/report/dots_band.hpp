// The band of dots at a certificate's head: dense at the edge of the paper, a soft front below.
#pragma once

#include "report/flow.hpp"

namespace report {

// Over the whole width of the page. The same page gives the same dots.
void drawDotsBand(Flow& flow, double pageWidth);

}  // namespace report
