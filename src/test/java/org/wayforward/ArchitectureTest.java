package org.wayforward;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.concurrent.TimeUnit;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.session.Revisioned;

/** The rules of the house that no compiler holds. */
@AnalyzeClasses(packages = "org.wayforward", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.wayforward.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingBelowUsesTheScreens = noClasses()
            .that()
            .resideInAPackage("org.wayforward.*..")
            .and()
            .resideOutsideOfPackage("org.wayforward.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.wayforward.ui..");

    @ArchTest
    static final ArchRule onlyTheScreensUseVaadin = noClasses()
            .that()
            .resideOutsideOfPackage("org.wayforward.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule entitiesNeverLeaveTheirPackage =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayInTheirPackageAndAreNamedAsCollections = classes()
            .that(assignableTo(Repository.class))
            .should()
            .bePackagePrivate()
            .andShould()
            .haveNameNotMatching(".*(Repository|Manager|Dao)");

    @ArchTest
    static final ArchRule nothingIsNamedAfterNothing = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?")
            .orShould()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..");

    @ArchTest
    static final ArchRule onlyTheSessionPackageWritesRevisions = noClasses()
            .that()
            .resideOutsideOfPackage("org.wayforward.session")
            .should()
            .setFieldWhere(of("revision", Revisioned.class))
            .orShould()
            .callMethodWhere(of("stamp", Revisioned.class));

    @ArchTest
    static final ArchRule everyEntityOfASessionIsStamped = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .doNotHaveSimpleName("BrainstormSession")
            .should()
            .beAssignableTo(Revisioned.class);

    @ArchTest
    static final ArchRule linksBetweenRowsAreRowsThemselves = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(MappedSuperclass.class)
            .should()
            .beAnnotatedWith(ManyToMany.class)
            .orShould()
            .beAnnotatedWith(ElementCollection.class)
            .orShould()
            .beAnnotatedWith(Version.class);

    @ArchTest
    static final ArchRule screensReachTheDatabaseThroughServicesOnly = noClasses()
            .that()
            .resideInAPackage("org.wayforward.ui..")
            .should()
            .dependOnClassesThat(assignableTo(Repository.class)
                    .or(assignableTo(JdbcClient.class))
                    .or(assignableTo(JdbcOperations.class))
                    .or(resideInAPackage("jakarta.persistence..")));

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethodWhere(of("sleep", Thread.class))
            .orShould()
            .callMethodWhere(of("sleep", TimeUnit.class));

    @ArchTest
    static final ArchRule rowsAreNeverDeleted = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a repository deletes",
                    access -> access.getName().startsWith("delete")
                            && access.getTargetOwner().isAssignableTo(Repository.class)))
            .orShould()
            .callMethodWhere(of("remove", EntityManager.class));

    private static DescribedPredicate<JavaAccess<?>> of(String name, Class<?> owner) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + name,
                access ->
                        access.getName().equals(name) && access.getTargetOwner().isAssignableTo(owner));
    }
}
