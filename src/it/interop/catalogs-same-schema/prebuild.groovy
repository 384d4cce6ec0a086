import io.github.neo4jmigrations.maven.it.SharedNeo4j

import java.nio.file.Files

// A sequence in which each vector can be applied. Those that need Neo4j Enterprise are left out, both tools refuse them.
def vectors = basedir.toPath().resolve('../../../../neo4j-migrations-core/src/test/resources/vectors/catalog').normalize()
def copy = { folder, version, name ->
    def target = Files.createDirectories(basedir.toPath().resolve(folder)).resolve("V${version}__${name.substring(6)}")
    Files.copy(vectors.resolve(name), target)
}
[
        'V001__plain_unique.xml',
        'V002__plain_unique_other_layout.xml',
        'V003__constraints_then_indexes.xml',
        'V009__verify_defaults_and_drops.xml',
        'V004__indexes_then_constraints.xml',
        'V010__verify_spelled_out_and_drops.xml',
        'V005__explicit_property_type_differs.xml',
        'V011__boolean_digits_differ.xml',
        'V007__reset_and_apply.xml',
        'V008__empty_catalog_with_empty_groups.xml',
        'V003__constraints_then_indexes.xml',
        'V018__schema_location_differs.xml',
        'V006__empty.xml',
        'V012__options_indented.xml',
        'V013__options_closing_tag_at_line_start.xml',
        'V014__refactorings.xml',
        'V015__refactorings_without_cdata.xml',
].eachWithIndex { name, i -> copy('migrations', 101 + i, name) }
// Calls a function that older servers do not have
copy('since-5', 201, 'V019__merge_policies.xml')

SharedNeo4j.emptyWithOlderFor(basedir, '4.4')
