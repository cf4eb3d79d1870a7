package org.wayforward;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class WayForward {
    public static void main(String[] args) {
        SpringApplication.run(WayForward.class, args);
    }
}
