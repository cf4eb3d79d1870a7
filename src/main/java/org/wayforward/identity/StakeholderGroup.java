package org.wayforward.identity;

/** The group somebody speaks for, chosen once at joining. */
public enum StakeholderGroup implements Keyed {
    GOVERNMENT,
    INTERNATIONAL_ORGANIZATION,
    ACADEMIA,
    PRIVATE_SECTOR,
    CIVIL_SOCIETY
}
