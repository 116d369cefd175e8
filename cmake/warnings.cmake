# Every warning with the mistake that it has caught elsewhere.
target_compile_options(stipple_options INTERFACE
  -Wall -Wextra -Wpedantic
  -Wshadow              # a parameter hiding a member: the wrong one is read
  -Wconversion          # millimetres cut to whole numbers without a word
  -Wsign-conversion     # a negative offset becoming four thousand million
  -Wold-style-cast      # a cast that silences the two above
  -Wnon-virtual-dtor    # a seam deleted through its base without its destructor
  -Woverloaded-virtual  # an override that overrides nothing
  -Wdouble-promotion    # float arithmetic quietly done in double: another result
  -Wimplicit-fallthrough
  -Wformat=2
  -Wunused
  -Wcast-align)
# Not -Wnull-dereference: GCC 12 sees null paths inside its own stream iterators.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(stipple_options INTERFACE
    -Wduplicated-cond -Wduplicated-branches -Wlogical-op
    # GCC 12 reports these two inside its own standard library at -O2 (bugs 105329, 105562).
    -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(STIPPLE_WARNINGS_AS_ERRORS)
  target_compile_options(stipple_options INTERFACE -Werror)
endif()
