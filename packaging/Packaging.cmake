# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed, and the .deb that CPack makes of it.
include(GNUInstallDirs)
install(TARGETS candour candour-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/candour.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/candour.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/candour-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME candour.xml)
install(FILES resources/icons/candour.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/candour)
install(FILES resources/schemas/template.md resources/schemas/assessment.md resources/schemas/template.schema.json
  resources/schemas/assessment.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/candour)
foreach(page IN ITEMS candour candour-cli)
  add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/${page}.1.gz
    COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/packaging/${page}.1 > ${CMAKE_BINARY_DIR}/${page}.1.gz
    DEPENDS packaging/${page}.1 VERBATIM)
  list(APPEND manuals ${CMAKE_BINARY_DIR}/${page}.1.gz)
endforeach()
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/changelog.gz
  COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/CHANGELOG.md > ${CMAKE_BINARY_DIR}/changelog.gz DEPENDS CHANGELOG.md VERBATIM)
add_custom_target(documents ALL DEPENDS ${manuals} ${CMAKE_BINARY_DIR}/changelog.gz)
install(FILES ${manuals} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${CMAKE_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/candour)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_NAME candour)
set(CPACK_PACKAGE_VENDOR Candour)
set(CPACK_PACKAGE_CONTACT "Candour maintainers <maintainers@candour.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "data protection impact assessments with redacted public summaries")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
  "Candour leads data protection officers through a data protection impact\n assessment (DPIA), has it reviewed and signed, and publishes a redacted\n summary as accessible PDF and web page. It proves, on the finished files,\n that nothing that was withheld got out. All of it also works from the\n command line.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-noto-core, libqt6sql6-sqlite, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
include(CPack)
