# Every library that the program uses, found once. The list of packages is packages.txt.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(box2d REQUIRED)
find_package(SFML 2.5 REQUIRED COMPONENTS audio graphics window system)
find_package(OpenGL REQUIRED)
find_package(X11 REQUIRED COMPONENTS Xi)
find_package(CLI11 2.1 REQUIRED)
pkg_check_modules(FONTCONFIG REQUIRED IMPORTED_TARGET fontconfig)
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo-pdf)
pkg_check_modules(PANGO REQUIRED IMPORTED_TARGET pangocairo)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
# GLib's -pthread would part its users from the headers read once (precompiled.cmake).
set_property(TARGET PkgConfig::CAIRO PkgConfig::PANGO PROPERTY INTERFACE_COMPILE_OPTIONS "")

pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
add_library(stipple::sodium ALIAS PkgConfig::SODIUM)
find_package(SQLite3 3.37 REQUIRED)  # STRICT tables

# yaml-cpp names its target without a namespace before 0.8.
find_package(yaml-cpp REQUIRED)
add_library(stipple_yaml_cpp INTERFACE)
if(TARGET yaml-cpp::yaml-cpp)
  target_link_libraries(stipple_yaml_cpp INTERFACE yaml-cpp::yaml-cpp)
else()
  target_link_libraries(stipple_yaml_cpp INTERFACE yaml-cpp)
endif()
add_library(stipple::yaml_cpp ALIAS stipple_yaml_cpp)

# Dear ImGui comes as a static library without a CMake package; it needs libstb and GL
# behind it on the link line, which pkg-config's order does not give.
pkg_check_modules(IMGUI REQUIRED imgui)
find_library(IMGUI_LIBRARY imgui REQUIRED)
find_library(STB_LIBRARY stb REQUIRED)
add_library(stipple::imgui UNKNOWN IMPORTED)
set_target_properties(stipple::imgui PROPERTIES
  IMPORTED_LOCATION "${IMGUI_LIBRARY}"
  INTERFACE_INCLUDE_DIRECTORIES "${IMGUI_INCLUDE_DIRS}"
  INTERFACE_LINK_LIBRARIES "${STB_LIBRARY};OpenGL::GL;${CMAKE_DL_LIBS}")
# stb's image writer, for JPEG.
add_library(stipple::stb UNKNOWN IMPORTED)
set_target_properties(stipple::stb PROPERTIES IMPORTED_LOCATION "${STB_LIBRARY}")
