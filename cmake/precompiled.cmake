# The standard library's headers, read once for the whole tree: halves the time of a full
# build. Sources still include what they use; the clang preset builds without this and shows
# an include that is missing.
option(STIPPLE_PRECOMPILED "Read the standard headers once for all files" ON)
if(STIPPLE_PRECOMPILED)
  file(WRITE "${PROJECT_BINARY_DIR}/precompiled.cpp" "")
  add_library(stipple_precompiled OBJECT "${PROJECT_BINARY_DIR}/precompiled.cpp")
  target_link_libraries(stipple_precompiled PRIVATE stipple_options)
  target_precompile_headers(stipple_precompiled PRIVATE
    <algorithm> <array> <cmath> <cstdint> <filesystem> <fstream> <functional> <map> <memory> <optional>
    <sstream> <string> <string_view> <utility> <variant> <vector>)
endif()

function(stipple_reuse_precompiled target)
  if(STIPPLE_PRECOMPILED)
    target_precompile_headers(${target} REUSE_FROM stipple_precompiled)
  endif()
endfunction()
