# stipple_test(NAME [LONG] LABEL label SOURCES file... LINK target...)
# One Catch2 program a suite, one CTest line a program. Labels: unit, property, oracle, arch
# (run with sanitizers), and content, golden, window (run as people run the program). ./test
# builds the former in build/dev and the latter in build/release, so that it is done in ten
# minutes; ./test sanitized runs content with sanitizers too. LONG suites are run by their name and by ./test long.
add_custom_target(release_suites)
add_custom_target(sanitized_suites)
find_package(Catch2 REQUIRED)

# The product is optimised and instrumented, the test sources themselves are not: they would
# take longer to compile than all that they test.
add_library(stipple_quick_tests INTERFACE)
target_compile_options(stipple_quick_tests INTERFACE -O0 -g0 -fno-sanitize=all)

# Catch2's headers are the slowest part of a test source: read once for all suites.
if(STIPPLE_PRECOMPILED)
  file(WRITE "${PROJECT_BINARY_DIR}/precompiled_tests.cpp" "")
  add_library(stipple_precompiled_tests OBJECT "${PROJECT_BINARY_DIR}/precompiled_tests.cpp")
  target_link_libraries(stipple_precompiled_tests PRIVATE stipple_options stipple_quick_tests Catch2::Catch2)
  target_include_directories(stipple_precompiled_tests PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_precompile_headers(stipple_precompiled_tests PRIVATE
    "${PROJECT_SOURCE_DIR}/tests/support/catch.hpp" <algorithm> <cmath> <filesystem> <fstream> <functional> <map>
    <optional> <sstream> <string> <variant> <vector>)
endif()

function(stipple_test name)
  cmake_parse_arguments(arg "LONG" "LABEL;TIMEOUT" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE stipple_options stipple_quick_tests ${arg_LINK} Catch2::Catch2WithMain)
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  if(STIPPLE_PRECOMPILED)
    target_precompile_headers(${name} REUSE_FROM stipple_precompiled_tests)
  endif()
  target_compile_definitions(${name} PRIVATE STIPPLE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  if(arg_LABEL MATCHES "^(content|golden|window)$")
    add_dependencies(release_suites ${name})
  else()
    add_dependencies(sanitized_suites ${name})
  endif()
  add_test(NAME ${name} COMMAND ${name})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  if(arg_LONG)
    list(APPEND arg_LABEL long)
  endif()
  set_tests_properties(${name} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT ${arg_TIMEOUT})
endfunction()
