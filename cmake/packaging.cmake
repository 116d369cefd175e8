# cmake --install and the Debian package.
include(GNUInstallDirs)
install(TARGETS stipple RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY levels/ DESTINATION ${CMAKE_INSTALL_DATADIR}/stipple/levels)
install(DIRECTORY assets/ DESTINATION ${CMAKE_INSTALL_DATADIR}/stipple/assets)
install(FILES LICENSE README.md CHANGELOG.md docs/level-format.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES packaging/stipple.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME stipple)
set(CPACK_PACKAGE_VENDOR "Stipple")
set(CPACK_PACKAGE_CONTACT "Stipple maintainers <maintainers@stipple.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Training simulator for scalp micropigmentation")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
  "Practise scalp micropigmentation on a virtual scalp with a mouse or a pen, and see within
seconds what an expert would see: spacing, depth consistency, hairline naturalness.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter | fonts-dejavu-core, libgl1")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
