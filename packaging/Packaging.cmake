# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed, and the .deb that CPack makes of it.
include(GNUInstallDirs)
install(TARGETS candour candour-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/candour.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/candour.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/candour-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME candour.xml)
install(FILES resources/icons/candour.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/candour)
install(FILES resources/schemas/template.md resources/schemas/assessment.md resources/schemas/review-file.md resources/schemas/template.schema.json
  resources/schemas/assessment.schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/candour)

# install_compressed(FILE FOLDER NAME): the file, compressed to the same bytes on every machine.
function(install_compressed file folder name)
  set(compressed ${CMAKE_BINARY_DIR}/documents/${name}.gz)
  add_custom_command(OUTPUT ${compressed} COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/${file} > ${compressed} DEPENDS ${file} VERBATIM)
  target_sources(documents PRIVATE ${compressed})
  install(FILES ${compressed} DESTINATION ${folder})
endfunction()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/documents)
add_custom_target(documents ALL)
install_compressed(packaging/candour.1 ${CMAKE_INSTALL_MANDIR}/man1 candour.1)
install_compressed(packaging/candour-cli.1 ${CMAKE_INSTALL_MANDIR}/man1 candour-cli.1)
install_compressed(packaging/changelog ${CMAKE_INSTALL_DATADIR}/doc/candour changelog.Debian)
install_compressed(CHANGELOG.md ${CMAKE_INSTALL_DATADIR}/doc/candour changelog)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_NAME candour)
set(CPACK_PACKAGE_VENDOR Candour)
set(CPACK_PACKAGE_CONTACT "Candour maintainers <maintainers@candour.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "data protection impact assessments with redacted public summaries")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
  "Candour leads data protection officers through a data protection impact\nassessment (DPIA), has it reviewed and signed, and publishes a redacted\nsummary as accessible PDF and web page. It proves, on the finished files,\nthat nothing that was withheld got out. All of it also works from the\ncommand line.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-noto-core, libqt6sql6-sqlite") # beside those that the programs are linked to
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "hunspell-en-gb")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
include(CPack)
