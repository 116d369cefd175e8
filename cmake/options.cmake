# Compiler settings that every target of the program shares (stipple_options).
add_library(stipple_options INTERFACE)
target_compile_features(stipple_options INTERFACE cxx_std_20)

# Reproducible numbers: no fused multiply-add, whatever the processor offers, so that a
# replay gives the same integers for every compiler. Never -ffast-math, never -march.
target_compile_options(stipple_options INTERFACE -ffp-contract=off)

option(STIPPLE_WARNINGS_AS_ERRORS "Stop at the first warning" ON)
option(STIPPLE_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(STIPPLE_FUZZ "Build the fuzz targets (clang only)" OFF)
option(STIPPLE_TESTS "Build the tests" ON)

include("${CMAKE_CURRENT_LIST_DIR}/warnings.cmake")

if(STIPPLE_SANITIZE)
  # null, alignment and vptr cost a quarter of the whole build: a null pointer stops under
  # AddressSanitizer anyway, and the other two find nothing here (no casts between classes,
  # no packed data).
  target_compile_options(stipple_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize=null,alignment,vptr -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  target_link_options(stipple_options INTERFACE -fsanitize=address,undefined)
endif()
if(STIPPLE_FUZZ)
  # Coverage for libFuzzer in every layer; the fuzz targets alone link its main().
  target_compile_options(stipple_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
