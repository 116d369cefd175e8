#include "app/build_info.hpp"

#include "app/stipple_build.inc"  // written by cmake/build_info.cmake

namespace app {

const char* buildText() { return STIPPLE_BUILD; }
const char* versionText() { return STIPPLE_VERSION; }

}  // namespace app
