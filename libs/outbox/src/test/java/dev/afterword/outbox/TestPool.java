package dev.afterword.outbox;

import java.sql.SQLException;
import java.time.Duration;

import dev.afterword.testing.ServerUrl;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;

/** A pool with a service's limit on silent connections. */
final class TestPool {

    private TestPool() {
    }

    static AgroalDataSource of(ServerUrl url, int connections) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool
                .maxSize(connections).acquisitionTimeout(Duration.ofSeconds(10))
                .exceptionSorter(new PostgreSQLExceptionSorter())
                .connectionFactoryConfiguration(to -> to.jdbcUrl(url.jdbcUrl())
                        .principal(new NamePrincipal(url.username())).credential(new SimplePassword(url.password()))
                        .jdbcProperty("socketTimeout", "60"))));
    }
}
